-- Finds who read one matter without reading the whole chain of reads.
CREATE INDEX ledger_read_of ON ledger_entry USING gin ((facts::jsonb -> 'ids')) WHERE chain_kind = 'access';
