// id: deals-by-week
// title.zh: 各团伙每周交易数与金额
// title.en: Deals and money by group and week
// why.zh: 看一个团伙何时活跃、何时停顿、停顿前后换了什么；周自北京时间星期一起算。
// why.en: Shows when a group was active, when it paused, and so what changed around the pause; weeks begin on Monday, China's time.
// param: group string = ""
// revision: 2
MATCH (deal:Deal)-[:IN_GROUP]->(group:Group)
WHERE $group = '' OR group.key = 'group:' + $group
OPTIONAL MATCH (deal)-[:SHOWN_BY]->(payment:Payment)
WITH group, deal, sum(payment.amount_cny) AS paid
WITH group, date.truncate('week', date(datetime({datetime: datetime({epochMillis: toInteger(deal.at)}), timezone: '+08:00'}))) AS week,
     count(deal) AS deals, sum(paid) AS paid
RETURN group.label AS group, toString(week) AS week_from, deals, round(paid, 2) AS paid_cny
ORDER BY group, week_from
