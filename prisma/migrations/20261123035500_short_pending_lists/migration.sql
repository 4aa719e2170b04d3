-- Every question to such an index reads its pending list as well: 64 kB at most instead of 4 MB.
ALTER INDEX "bills_link_keys_idx" SET (gin_pending_list_limit = 64);
ALTER INDEX "bills_open_hold_codes_idx" SET (gin_pending_list_limit = 64);
ALTER INDEX "declarations_link_keys_idx" SET (gin_pending_list_limit = 64);
ALTER INDEX "declarations_confirmed_links_idx" SET (gin_pending_list_limit = 64);
ALTER INDEX "shipments_link_keys_idx" SET (gin_pending_list_limit = 64);
