import { expect, test } from "vitest";
import { hidesNames } from "../../src/evaluate/hides-names.ts";

test("masked names are seen, masked amounts are not", () => {
  expect(["××县科协2015年工作总结", "xx市", "某局在市委领导下", "＊＊区科学技术协会"].map(hidesNames)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["青溪县科协2015年工作总结", "培训农民xx人次", "争取资金××万元"].map(hidesNames)).toEqual([
    false,
    false,
    false,
  ]);
});
