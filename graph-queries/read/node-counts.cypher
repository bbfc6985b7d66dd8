// id: read/node-counts
// title: How many nodes of each kind there are
// why: Answered from the server's own counts, whatever the size.
// revision: 1
RETURN COUNT { (:Person) } AS `Person`,
       COUNT { (:Phone) } AS `Phone`,
       COUNT { (:Account) } AS `Account`,
       COUNT { (:Vehicle) } AS `Vehicle`,
       COUNT { (:Place) } AS `Place`,
       COUNT { (:Case) } AS `Case`,
       COUNT { (:Source) } AS `Source`,
       COUNT { (:Payment) } AS `Payment`,
       COUNT { (:Parcel) } AS `Parcel`,
       COUNT { (:Seizure) } AS `Seizure`,
       COUNT { (:Statement) } AS `Statement`,
       COUNT { (:Sample) } AS `Sample`,
       COUNT { (:Run) } AS `Run`,
       COUNT { (:Group) } AS `Group`,
       COUNT { (:Deal) } AS `Deal`,
       COUNT { (:RoleFinding) } AS `RoleFinding`
