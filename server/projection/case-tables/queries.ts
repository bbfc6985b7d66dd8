/**
 * One query per table of a case, over the numbering of `index.sql`. Numbers are never NULL:
 * −1 (ids) and NaN (measures, times) stand for unknown. Events come sorted by time, id last.
 */

/** Epoch seconds of a UTC TIMESTAMP column. */
const seconds = (column: string) => `coalesce(epoch_ms(${column}) / 1000.0, 'NaN'::DOUBLE)`;
const index = (alias: string) => `coalesce(${alias}.i, -1)`;
const measure = (column: string) => `coalesce(${column}, 'NaN'::DOUBLE)`;
/** One key to join by: with the kind as a condition beside it every sighting would be compared with every id. */
const subjectId = (kind: string) => `CASE WHEN s.subject_kind = '${kind}' THEN s.subject_id END`;
const flag = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

const DRUG_CASES = "('trafficking', 'possession', 'use', 'manufacture')";

export const CASE_TABLE_QUERIES = {
  utcOffset: `
    SELECT coalesce((
      SELECT at_offset_min FROM (
        SELECT at_offset_min, count(*) AS n FROM period_contacts GROUP BY 1
        UNION ALL SELECT at_offset_min, count(*) FROM period_payments GROUP BY 1
        UNION ALL SELECT at_offset_min, count(*) FROM period_sightings GROUP BY 1
      ) WHERE at_offset_min IS NOT NULL GROUP BY 1 ORDER BY sum(n) DESC, 1 LIMIT 1), 0)`,
  persons: `
    SELECT x.id, ${index("home")},
           ${flag("list_has_any(coalesce(p.flags, []), ['known_user', 'prior_drug_offence'])")},
           upper(trim(p.id_number)),
           coalesce(CAST(strftime(p.birth_date, '%Y%m%d') AS INTEGER), -1),
           CASE WHEN lower(p.sex) IN ('女', 'f', 'female') THEN 0
             WHEN lower(p.sex) IN ('男', 'm', 'male') THEN 1 ELSE -1 END
    FROM person_index x
    LEFT JOIN current_persons p ON p.record_id = x.id
    LEFT JOIN place_index home ON home.id = p.home_place_id
    ORDER BY x.i`,
  personNames: `
    WITH named AS (
      SELECT x.i AS person, p.name, 0 AS is_alias
      FROM person_index x JOIN current_persons p ON p.record_id = x.id
      UNION ALL
      SELECT x.i, unnest(p.aliases), 1
      FROM person_index x JOIN current_persons p ON p.record_id = x.id
    ), written AS (
      SELECT person, lower(regexp_replace(name, '\\s', '', 'g')) AS name, is_alias FROM named
    )
    SELECT person, CAST(dense_rank() OVER (ORDER BY name) - 1 AS INTEGER) AS code, is_alias
    FROM written WHERE name <> ''
    ORDER BY person, is_alias, code`,
  phones: `
    SELECT x.id, ${index("holder")},
           coalesce(CAST(dense_rank() OVER (ORDER BY p.imei NULLS FIRST) AS INTEGER), -1)
             * ${flag("p.imei IS NOT NULL")} - ${flag("p.imei IS NULL")}
    FROM phone_index x
    LEFT JOIN current_phones p ON p.record_id = x.id
    LEFT JOIN person_index holder ON holder.id = p.holder_person_id
    ORDER BY x.i`,
  establishedUsers: `
    SELECT u.record_id, ${index("phone")}, ${index("person")}
    FROM current_phone_users u
    LEFT JOIN phone_index phone ON phone.id = u.phone_id
    LEFT JOIN person_index person ON person.id = u.person_id
    ORDER BY phone.i, person.i, u.record_id`,
  accounts: `
    SELECT x.id, ${index("holder")}, ${index("phone")}, coalesce(a.provider, '')
    FROM account_index x
    LEFT JOIN current_accounts a ON a.record_id = x.id
    LEFT JOIN person_index holder ON holder.id = a.holder_person_id
    LEFT JOIN phone_index phone ON phone.id = a.phone_id
    ORDER BY x.i`,
  vehicles: `
    SELECT x.id, ${index("owner")}
    FROM vehicle_index x
    LEFT JOIN current_vehicles v ON v.record_id = x.id
    LEFT JOIN person_index owner ON owner.id = v.owner_person_id
    ORDER BY x.i`,
  places: `
    SELECT x.id, ${measure("p.lat")}, ${measure("p.lon")},
           CASE p.kind WHEN 'home' THEN 1 WHEN 'work' THEN 2 WHEN 'locker' THEN 3 WHEN 'hotel' THEN 4
             WHEN 'cell' THEN 5 WHEN 'camera' THEN 6 WHEN 'shop' THEN 7 WHEN 'border' THEN 8 ELSE 0 END,
           coalesce(try_cast(left(p.area_code, 4) AS INTEGER), -1)
    FROM place_index x
    LEFT JOIN current_places p ON p.record_id = x.id
    ORDER BY x.i`,
  contacts: `
    SELECT c.record_id, ${seconds("c.at")}, f.i, t.i, ${index("fp")}, ${index("tp")}, ${measure("c.duration_s")}
    FROM period_contacts c
    JOIN phone_index f ON f.id = c.from_phone_id
    JOIN phone_index t ON t.id = c.to_phone_id
    LEFT JOIN place_index fp ON fp.id = c.from_place_id
    LEFT JOIN place_index tp ON tp.id = c.to_place_id
    ORDER BY c.at, f.i, t.i, c.record_id`,
  payments: `
    SELECT p.record_id, ${seconds("p.at")}, f.i, t.i, p.amount_cny
    FROM period_payments p
    JOIN account_index f ON f.id = p.from_account_id
    JOIN account_index t ON t.id = p.to_account_id
    ORDER BY p.at, f.i, t.i, p.record_id`,
  parcels: `
    SELECT p.record_id, ${seconds("coalesce(p.sent_at, p.delivered_at)")}, ${seconds("p.delivered_at")},
           ${index("s")}, ${index("r")}, ${index("sp")}, ${index("rp")}, ${measure("p.weight_g")},
           coalesce(p.carrier, '')
    FROM period_parcels p
    LEFT JOIN phone_index s ON s.id = p.sender_phone_id
    LEFT JOIN phone_index r ON r.id = p.receiver_phone_id
    LEFT JOIN place_index sp ON sp.id = p.sender_place_id
    LEFT JOIN place_index rp ON rp.id = p.receiver_place_id
    ORDER BY coalesce(p.sent_at, p.delivered_at), s.i, r.i, p.record_id`,
  sightings: `
    SELECT s.record_id, ${seconds("s.at")},
           CASE s.subject_kind WHEN 'person' THEN 0 WHEN 'phone' THEN 1 ELSE 2 END,
           coalesce(person.i, phone.i, vehicle.i, -1), ${index("place")}
    FROM period_sightings s
    LEFT JOIN person_index person ON person.id = ${subjectId("person")}
    LEFT JOIN phone_index phone ON phone.id = ${subjectId("phone")}
    LEFT JOIN vehicle_index vehicle ON vehicle.id = ${subjectId("vehicle")}
    LEFT JOIN place_index place ON place.id = s.place_id
    ORDER BY s.at, place.i, s.record_id`,
  casePersons: `
    SELECT cp.record_id, ${index("c")}, ${index("person")}, ${seconds("k.opened_at")},
           ${flag(`k.kind IN ${DRUG_CASES}`)},
           ${flag("cp.capacity IN ('suspect', 'accused', 'convicted')")}, ${flag("cp.capacity = 'user'")}
    FROM current_case_persons cp
    LEFT JOIN current_cases k ON k.record_id = cp.case_id
    LEFT JOIN case_index c ON c.id = cp.case_id
    LEFT JOIN person_index person ON person.id = cp.person_id
    ORDER BY person.i, k.opened_at, cp.record_id`,
  seizures: `
    SELECT z.record_id, ${seconds("z.at")}, ${index("c")}, ${index("place")}, ${index("person")}
    FROM current_seizures z
    LEFT JOIN case_index c ON c.id = z.case_id
    LEFT JOIN place_index place ON place.id = z.place_id
    LEFT JOIN person_index person ON person.id = z.person_id
    ORDER BY z.at, z.record_id`,
  statements: `
    SELECT s.record_id, ${seconds("s.at")}, ${index("speaker")}, ${index("about")},
           CASE s.stance WHEN 'confession' THEN 1 WHEN 'denial' THEN 2 WHEN 'no_comment' THEN 3
             WHEN 'accusation' THEN 4 WHEN 'exculpation' THEN 5 ELSE 0 END,
           ${flag(`k.kind NOT IN ${DRUG_CASES}`)}
    FROM current_statements s
    LEFT JOIN current_cases k ON k.record_id = s.case_id
    LEFT JOIN person_index speaker ON speaker.id = s.speaker_person_id
    LEFT JOIN person_index about ON about.id = s.about_person_id
    ORDER BY s.at, s.record_id`,
  drugTests: `
    SELECT d.record_id, ${index("person")}, ${seconds("d.at")}, ${flag("d.result = 'positive'")}
    FROM current_drug_tests d
    LEFT JOIN person_index person ON person.id = d.person_id
    ORDER BY person.i, d.at, d.record_id`,
  wastewater: `
    SELECT w.record_id, w.catchment_id, CAST(date_diff('day', DATE '1970-01-01', w.sampled_on) AS INTEGER),
           upper(w.analyte), ${measure("w.concentration_ng_l")}, ${measure("w.flow_m3_d")}, ${measure("w.population")}
    FROM current_wastewater w
    ORDER BY w.catchment_id, upper(w.analyte), w.sampled_on, w.record_id`,
  ties: `
    SELECT t.record_id, f.i, x.i, coalesce(t.weight, 1.0), t.layer, ${seconds("t.at")}, ${flag("t.directed")}
    FROM current_ties t
    JOIN person_index f ON f.id = t.from_person_id
    JOIN person_index x ON x.id = t.to_person_id
    ORDER BY f.i, x.i, t.layer, t.at, t.record_id`,
} as const;
