-- What the user imports. Rows are only ever added: a later number for the same months is a new vintage, never an update.
CREATE TABLE imports (
    id       INTEGER PRIMARY KEY,
    name     VARCHAR NOT NULL,
    sha256   VARCHAR NOT NULL UNIQUE,
    imported DATE    NOT NULL,
    rows     INTEGER NOT NULL
);
CREATE TABLE observations (
    import_id   INTEGER NOT NULL,
    series      VARCHAR NOT NULL, -- reporter/partner/flow/product, the key that look-ups use
    reporter    VARCHAR NOT NULL,
    partner     VARCHAR NOT NULL,
    flow        VARCHAR NOT NULL,
    product     VARCHAR NOT NULL,
    first_month INTEGER NOT NULL, -- months since year 0
    last_month  INTEGER NOT NULL,
    value       DECIMAL(36, 6),
    step        DECIMAL(36, 6),
    currency    VARCHAR NOT NULL,
    growth      VARCHAR,          -- percent, as printed: its digits are its precision
    status      VARCHAR NOT NULL,
    released    DATE,
    public      DATE,
    compiler    VARCHAR NOT NULL,
    authority   UTINYINT NOT NULL,
    source      VARCHAR NOT NULL,
    note        VARCHAR NOT NULL
);
CREATE INDEX observations_series ON observations (series);
