import { useEffect, useState } from "preact/hooks";

const WIDE = "(min-width: 900px)";

/** Whether what is known of a place in a text covers a part of it. */
export function isNarrow(): boolean {
  return !matchMedia(WIDE).matches;
}

/** Whether there is room for controls beside what they are about. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const list = matchMedia(WIDE);
    const onChange = () => setWide(list.matches);
    list.addEventListener("change", onChange);
    return () => list.removeEventListener("change", onChange);
  }, []);
  return wide;
}
