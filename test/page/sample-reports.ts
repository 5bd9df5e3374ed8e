/** Reports of two associations over three years, with figures that must not meet. */
export const SAMPLES: Readonly<Record<string, string>> = {
  "2018.txt": `青石市科学技术协会2018年工作总结

2018年,市科协认真履行职责,各项工作取得新成绩。

一、科普宣传
全年举办科普讲座35场,培训农民8600人次,发放宣传资料2.6万份。开展学术交流活动12次。

二、工作打算
2019年计划举办科普讲座40场。
`,
  "2019.txt": `青石市科学技术协会2019年工作总结

一、科普宣传
全年举办科普讲座42场,培训农民9300人次,发放宣传资料1.2万份,发放科普图书3000册。开展学术交流活动15次。

二、组织建设
新建学会3家,现有学会28家,会员1.13万人。

三、自身建设
现有会员1.2万人。
`,
  "2020.txt": `青石市科学技术协会2020年工作总结

一、科普宣传
全年举办科普讲座38场,培训农民近7500人次,发放宣传资料1.9万份。电话0512-65432109。
`,
  "2020年上半年.txt": `白沙县科学技术协会2020年上半年工作总结

上半年举办科普讲座9场,培训农民1200人次。
`,
  "白沙2019.txt": `白沙县科学技术协会2019年工作总结

全年举办科普讲座21场,培训农民4100人,发放宣传资料8000份。
`,
};

/** What must stay text: markup, ends of elements, formulas, a line without end, signs beyond the basic plane. */
export const HOSTILE = `<script>alert(1)</script>市科学技术协会2019年工作总结

一、</script><img src=x onerror="document.title='pwned'">
=HYPERLINK("http://example.invalid","点我")全年举办科普讲座17场。
@SUM(1+1)培训农民600人次😀🎉,发放宣传资料5000份<!-- --><svg onload=alert(2)>。
${"科学普及是一项长期工作,".repeat(417)}全年开展活动23次。
`;
