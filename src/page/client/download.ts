/** Hands a file to the browser to be saved. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read it only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function downloadCsv(name: string, text: string): void {
  download(name, new Blob([text], { type: "text/csv;charset=utf-8" }));
}

/** A name that every file system takes. */
export function fileName(...parts: readonly string[]): string {
  return parts
    .join("_")
    .replace(/[\s/\\:*?"<>|]+/g, "_")
    .slice(0, 100);
}
