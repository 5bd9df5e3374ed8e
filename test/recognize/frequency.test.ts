import { describe, expect, it } from "vitest";
import { passedOver, readText } from "./read-text.ts";

const quotes = (text: string) => readText(text).map(({ quote }) => quote);

describe("how often", () => {
  it("is no amount, and what it comes to over the year is one", () => {
    expect(quotes("科普大篷车每天演出,全年1152场。")).toEqual(["1152场"]);
    expect(quotes("每周开放,累计接待6200人次。")).toEqual(["6200人次"]);
  });

  it("does not end with a word that only sums what is at hand", () => {
    expect(passedOver("每周讲课共2次。").map(({ reason }) => reason)).toEqual(["frequency"]);
  });
});
