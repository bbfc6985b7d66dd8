-- Accounts whose outgoing payments are followed: those that deals are paid into, those of the
-- members, and those of others that took money from one of these and later passed money on to
-- another one (a roll-up through a third party). An account that deals are paid from is a
-- buyer's: it is none. $members: person ids; $paid: payments for deals.
CREATE OR REPLACE TEMP TABLE followed AS
WITH paid AS (
  SELECT from_account_id, to_account_id FROM current_payments WHERE record_id IN (SELECT unnest($paid))
), own AS (
  SELECT account_id AS id FROM account_user WHERE person_id IN (SELECT unnest($members))
  UNION
  SELECT to_account_id FROM paid WHERE to_account_id IS NOT NULL
), into_other AS (
  SELECT p.to_account_id AS id, min(p."at") AS first_at, arg_min(p.from_account_id, p."at") AS first_from
  FROM current_payments p SEMI JOIN own ON own.id = p.from_account_id
  WHERE p.to_account_id NOT IN (SELECT id FROM own)
    AND p.to_account_id NOT IN (SELECT from_account_id FROM paid WHERE from_account_id IS NOT NULL)
  GROUP BY p.to_account_id
), through AS (
  SELECT DISTINCT i.id
  FROM into_other i JOIN current_payments p ON p.from_account_id = i.id AND p."at" >= i.first_at
  SEMI JOIN own ON own.id = p.to_account_id
  WHERE p.to_account_id <> i.first_from
)
SELECT id FROM own UNION SELECT id FROM through
