-- The shelves of the mall, in the order people see them. icon names one of Bootstrap Icons.
insert into category (id, slug, name_id, name_en, icon, position) values
  ('0190a000-0000-7000-8000-000000000001', 'makanan-tradisional', 'Makanan tradisional', 'Traditional food', 'egg-fried', 1),
  ('0190a000-0000-7000-8000-000000000002', 'camilan-kerupuk', 'Camilan & kerupuk', 'Snacks & crackers', 'cookie', 2),
  ('0190a000-0000-7000-8000-000000000003', 'kue-manisan', 'Kue & manisan', 'Cakes & sweets', 'cake2', 3),
  ('0190a000-0000-7000-8000-000000000004', 'kopi-teh', 'Kopi & teh', 'Coffee & tea', 'cup-hot', 4),
  ('0190a000-0000-7000-8000-000000000005', 'bumbu-rempah', 'Bumbu & rempah', 'Spices & seasonings', 'fire', 5),
  ('0190a000-0000-7000-8000-000000000006', 'sambal-saus', 'Sambal & saus', 'Chili pastes & sauces', 'droplet-half', 6),
  ('0190a000-0000-7000-8000-000000000007', 'sepatu-sandal', 'Sepatu & sandal', 'Shoes & sandals', 'person-walking', 7),
  ('0190a000-0000-7000-8000-000000000008', 'tas-kulit', 'Tas & barang kulit', 'Bags & leather goods', 'handbag', 8),
  ('0190a000-0000-7000-8000-000000000009', 'kain-batik', 'Kain & batik', 'Textiles & batik', 'scissors', 9),
  ('0190a000-0000-7000-8000-000000000010', 'kerajinan', 'Kerajinan tangan', 'Handicrafts', 'palette', 10),
  ('0190a000-0000-7000-8000-000000000011', 'hasil-tani', 'Hasil tani & kebun', 'Farm produce', 'flower1', 11),
  ('0190a000-0000-7000-8000-000000000012', 'bingkisan', 'Bingkisan & oleh-oleh', 'Gifts & hampers', 'gift', 12);
