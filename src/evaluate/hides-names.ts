/** `××县`, `xx市`, `某局`: a name that the text hides. */
const HIDDEN = /[xX×ⅹⅩ＊*○□某]+\s*(?:省|市|县|区|镇|乡|州|局|学|协|科协|公司|集团|大学)/u;

/** Whether a stretch of text hides the names of places or bodies. */
export function hidesNames(text: string): boolean {
  return HIDDEN.test(text);
}
