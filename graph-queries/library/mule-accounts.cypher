// id: mule-accounts
// title.zh: 多进多出的过渡账户
// title.en: Accounts with many payers and quick onward payment
// why.zh: 从许多账户收小额、又很快转出、进出大致相等，是替人收款的账户的特征；也可能是正常商户，须看对方和用途。
// why.en: Many payers, money passed on, in roughly equal to out: the shape of a money mule. Ordinary shops look alike; check who pays and what for.
// param: min_payers integer = 8
// param: min_passed_on number = 0.5
// revision: 1
MATCH (payer:Account)-[:PAID]->(incoming:Payment)-[:PAID_TO]->(account:Account)
WHERE payer <> account
WITH account, count(DISTINCT payer) AS payers, sum(incoming.amount_cny) AS received
WHERE payers >= toInteger($min_payers) AND received > 0
MATCH (account)-[:PAID]->(outgoing:Payment)-[:PAID_TO]->(payee:Account)
WHERE payee <> account
WITH account, payers, received, count(DISTINCT payee) AS payees, sum(outgoing.amount_cny) AS passed_on
WHERE passed_on >= toFloat($min_passed_on) * received
OPTIONAL MATCH (holder:Person)-[:HOLDS]->(account)
RETURN account.key AS account, account.label AS number, collect(DISTINCT holder.label) AS holders, payers, payees,
       round(received, 2) AS received_cny, round(passed_on, 2) AS passed_on_cny
ORDER BY payers DESC, received_cny DESC, account
