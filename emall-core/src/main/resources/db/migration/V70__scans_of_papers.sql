-- Housekeeping of files and the door to them ask whether a paper names a scan; every file that goes is
-- looked for in all tables that may name it.
create index seller_paper_scan on seller_paper (scan_media_id) where scan_media_id is not null;
create index shop_banner on shop (banner_media_id) where banner_media_id is not null;

-- A member's private files: those of one who leaves, and those that nothing came to name.
create index media_of_owner on media (uploaded_by) where private;
