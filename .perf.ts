import { readFileSync, readdirSync } from "node:fs";
import { parse } from "yaml";
import { ReportLexicon } from "./src/pipeline/reports-file.ts";
import { splitReports } from "./src/split/split-reports.ts";
import { findRepeats } from "./src/repeats/find-repeats.ts";
const lex = ReportLexicon.parse(parse(readFileSync("pipelines/base/reports.yaml","utf8")));
const gold=readFileSync("../shared/gold/compilation.txt","utf8");
const src=(text:string)=>({path:"a.txt",sha256:"0".repeat(64),bytes:1,encoding:"utf-8" as const,text});
const t=(n:string,f:()=>unknown)=>{const a=performance.now(); const r=f(); console.log(n,(performance.now()-a).toFixed(0)+"ms",r)};
t("gold",()=>splitReports(src(gold),lex).reports.length); t("gold again",()=>splitReports(src(gold),lex).reports.length);
for(const k of [10,40,160]) t("gold x"+k,()=>splitReports(src(Array(k).fill(gold).join("\n")),lex).reports.length);
t("one line 2M", ()=>splitReports(src("科协".repeat(1000000)),lex).reports.length);
t("one line 2M han", ()=>splitReports(src("云岭县年年年".repeat(300000)+"科协"),lex).reports.length);
t("200k short lines", ()=>splitReports(src("市科协工作总结\n".repeat(200000)),lex).reports.length);
t("100k lines numbered", ()=>splitReports(src(Array.from({length:50000},(_,i)=>`${i%9+1}、云岭县科协工作总结\n全年各项工作取得了较好成绩。`).join("\n")),lex).reports.length);
t("spaces", ()=>splitReports(src(" ".repeat(2000000)+"a"),lex).reports.length);
// repeats: made from sentences of gold shuffled
const sents=gold.split(/[。\n]/).filter(x=>x.length>15); let s=1; const rnd=(n:number)=>(s=(Math.imul(s,1664525)+1013904223)>>>0)%n;
for(const n of [2500,5000,10000]){ const docs=Array.from({length:n},(_,i)=>({key:String(i),text:Array.from({length:40},()=>{const w=sents[rnd(sents.length)]!; const c=rnd(w.length-4); return w.slice(0,c)+String.fromCharCode(0x4e00+rnd(3000),0x4e00+rnd(3000))+w.slice(c+2)}).join("。")})); for(let i=0;i<n/10;i++) docs.push({key:"c"+i,text:docs[i]!.text.replace(/的/g,"")}); t(`repeats ${docs.length} avg ${docs[0]!.text.length}`,()=>findRepeats(docs).pairs.length)}
