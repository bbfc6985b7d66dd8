// id: border-parcels
// title.zh: 从边境地点寄出的包裹
// title.en: Parcels sent from border places
// why.zh: 境外购毒、边境寄递、城区收件，是本地无现货时最常见的来货方式。
// why.en: Bought abroad, posted near the border, received in town: a common way of supply.
// param: min_parcels integer = 1
// revision: 1
MATCH (parcel:Parcel)-[:FROM]->(origin:Place {place_kind: 'border'})
OPTIONAL MATCH (parcel)-[:DELIVERED_TO]->(receiver:Phone)
OPTIONAL MATCH (sender:Phone)-[:SENT]->(parcel)
OPTIONAL MATCH (parcel)-[:TO]->(destination:Place)
WITH receiver, collect(DISTINCT parcel) AS parcels, collect(DISTINCT sender.label) AS senders,
     collect(DISTINCT origin.label) AS origins, collect(DISTINCT destination.label) AS destinations
WHERE size(parcels) >= toInteger($min_parcels)
OPTIONAL MATCH (person:Person)-[:USES|HOLDS]->(receiver)
RETURN receiver.key AS receiver, receiver.label AS number, collect(DISTINCT person.label) AS persons,
       size(parcels) AS parcels, [parcel IN parcels | parcel.label][..10] AS waybills, senders, origins, destinations
ORDER BY parcels DESC, receiver
