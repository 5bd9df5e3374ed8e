#!/usr/bin/env bash
# Whether a spreadsheet shows what claims.csv holds: LibreOffice converts it to xlsx, the xlsx is read back, and
# cells are compared (scripts/compare-sheet.mjs). Needs LibreOffice Calc; not part of CI.
#
#   scripts/check-spreadsheet.sh [DATASET_FOLDER]     without one, made from data/ for the purpose
set -euo pipefail
cd "$(dirname "$0")/.."

command -v soffice >/dev/null || {
  echo "soffice not found: install LibreOffice Calc (Debian: apt-get install --no-install-recommends libreoffice-calc)"
  exit 0
}
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
if [ $# -gt 0 ]; then
  dataset="$1"
else
  dataset="$work/dataset"
  node --import tsx src/cli.ts data --out "$dataset" --quiet
fi

# 76 is UTF-8. A window asks, and proposes it because of the byte order mark; without one LibreOffice has to be told.
convert() { soffice --headless "-env:UserInstallation=file://$work/profile" "$@" --outdir "$work" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }; }
failed=0
for table in claims observations comparison targets reports findings; do
  cp "$dataset/$table.csv" "$work/"
  convert --infilter="CSV:44,34,76" --convert-to xlsx "$work/$table.csv"
  convert --convert-to fods "$work/$table.xlsx"
  node scripts/compare-sheet.mjs "$work/$table.csv" "$work/$table.fods" || failed=1
done
exit $failed
