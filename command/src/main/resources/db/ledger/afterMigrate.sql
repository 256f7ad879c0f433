-- Every process sees which version the tables have, and does not open over another than its own.
grant select on ledger.flyway_schema_history to onrecord_command, onrecord_query;
