/** The part of the library that the tests use; it comes without types. */
declare module "datapackage" {
  interface Resource {
    readonly headers: string[];
    read(options: { keyed?: boolean; cast?: boolean }): Promise<unknown[]>;
  }
  interface DataPackage {
    readonly profile: { readonly name: string };
    getResource(name: string): Resource;
  }
  const library: {
    validate(descriptor: unknown): Promise<{ valid: boolean; errors: Error[] }>;
    readonly Package: { load(path: string, options: { strict: boolean }): Promise<DataPackage> };
  };
  export default library;
}
