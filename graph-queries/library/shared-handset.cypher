// id: shared-handset
// title.zh: 同一手机（IMEI）用过的多个号码
// title.en: Numbers used in one handset (IMEI)
// why.zh: 换卡不换机：同一 IMEI 下出现的号码往往是同一个人先后或交替使用的。
// why.en: A new SIM in the old handset: numbers under one IMEI are often one person's, in turn or side by side.
// param: minimum integer = 2
// revision: 1
MATCH (phone:Phone)
WHERE phone.imei IS NOT NULL
WITH phone.imei AS imei, collect(phone) AS phones
WHERE size(phones) >= toInteger($minimum)
UNWIND phones AS phone
OPTIONAL MATCH (holder:Person)-[:HOLDS]->(phone)
WITH imei, phones, collect(DISTINCT holder.label) AS holders
RETURN imei, [phone IN phones | phone.label] AS numbers, [phone IN phones | phone.key] AS phones, holders
ORDER BY size(phones) DESC, imei
