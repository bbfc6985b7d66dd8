-- Accounts of accounts.csv, and accounts that only payments name (unresolved).
-- label, search: account number.
SELECT record_id AS id, coalesce(number, record_id) AS label,
       list_filter([number], lambda x: x IS NOT NULL) AS search,
       provider, number, epoch_ms(opened_at) AS opened_at, source_id, false AS unresolved
FROM current_accounts
UNION ALL
SELECT id, id, [], NULL, NULL, NULL, NULL, true
FROM (
  SELECT from_account_id AS id FROM current_payments
  UNION SELECT to_account_id FROM current_payments
) WHERE id IS NOT NULL AND id NOT IN (SELECT record_id FROM current_accounts)
