/** The part of word-extractor that is used; it comes without types. */
declare module "word-extractor" {
  interface Options {
    /** Whether quotation marks become those of ASCII. */
    readonly filterUnicode?: boolean;
  }
  interface Document {
    getBody(options?: Options): string;
    getFootnotes(options?: Options): string;
    getEndnotes(options?: Options): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<Document>;
  }
}
