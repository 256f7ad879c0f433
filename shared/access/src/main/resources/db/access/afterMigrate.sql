-- Which version the tables have is no secret: a process whose login can change nothing checks it when it starts.
grant select on access.flyway_schema_history to onrecord_access;
