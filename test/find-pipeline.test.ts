import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPipeline } from "../src/find-pipeline.ts";
import { PipelineError } from "../src/pipeline/pipeline-error.ts";
import { useTemporaryFolders } from "./read/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();

const domain = {
  "pipeline.yaml": "id: health\ntitle: { zh: 卫生, en: Health }\nextends: base\n",
  "indicators.yaml": `objects: { bed: [床位, 病床] }
actions: { build: [新增] }
indicators:
  - { id: beds, title: { zh: 床位数, en: Beds }, units: [count], nature: stock, rules: [{ id: bed, object: [bed] }] }
  - { id: other, title: { zh: 其他, en: Other }, units: [count], nature: either, rules: [{ id: built, action: [build] }] }
`,
  "examples.yaml": `beds: { matches: [{ text: 床位300张。, expect: [{ quote: 300张 }] }], misses: [会议3次。] }
other: { matches: [{ text: 新增3个。, expect: [{ quote: 3个 }] }], misses: [会议3次。] }
`,
};

describe("a domain", () => {
  test("is found by name, and the default one without", () => {
    expect(findPipeline("science-association").version).toBe(findPipeline().version);
    expect(findPipeline().id).toBe("science-association");
  });

  test("may be a folder anywhere that extends one of the package", async () => {
    const folder = await temporaryFolder(
      Object.fromEntries(Object.entries(domain).map(([name, text]) => [`my-domain/${name}`, text])),
    );
    const { id, units } = findPipeline(join(folder, "my-domain"));
    expect(id).toBe("my-domain");
    expect(units.units.map((unit) => unit.id)).toContain("person_time");
  });

  test("that is not there names those that are", () => {
    expect(() => findPipeline("helth")).toThrow(PipelineError);
    expect(() => findPipeline("helth")).toThrow(/Name one of: .*science-association.*PIPELINE_MISSING/u);
    expect(() => findPipeline("./nowhere")).toThrow(/Name one of: .*science-association.*PIPELINE_MISSING/u);
  });
});
