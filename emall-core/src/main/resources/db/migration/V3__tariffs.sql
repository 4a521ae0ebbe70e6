-- What couriers charge, by zone, until they are asked themselves. Prices are whole rupiah per kilogram, near to what
-- JNE's counters took in 2026; they are the mall's own table and promise nothing on the courier's behalf.
alter table tariff add column service_code text not null;  -- the courier's own, e.g. REG

-- A begun kilogram counts as a whole one only when it exceeds this many grams.
create table tariff_rounding (
  courier text primary key,
  tolerance_grams int not null check (tolerance_grams between 0 and 999)
);
insert into tariff_rounding (courier, tolerance_grams) values ('JNE', 300);

insert into tariff_zone (province_code, zone) values
  ('11', 'SUMATERA'), ('12', 'SUMATERA'), ('13', 'SUMATERA'), ('14', 'SUMATERA'), ('15', 'SUMATERA'),
  ('16', 'SUMATERA'), ('17', 'SUMATERA'), ('18', 'SUMATERA'), ('19', 'SUMATERA'), ('21', 'SUMATERA'),
  ('31', 'JAWA'), ('32', 'JAWA'), ('33', 'JAWA'), ('34', 'JAWA'), ('35', 'JAWA'), ('36', 'JAWA'),
  ('51', 'BALI_NUSRA'), ('52', 'BALI_NUSRA'), ('53', 'BALI_NUSRA'),
  ('61', 'KALIMANTAN'), ('62', 'KALIMANTAN'), ('63', 'KALIMANTAN'), ('64', 'KALIMANTAN'), ('65', 'KALIMANTAN'),
  ('71', 'SULAWESI'), ('72', 'SULAWESI'), ('73', 'SULAWESI'), ('74', 'SULAWESI'), ('75', 'SULAWESI'), ('76', 'SULAWESI'),
  ('81', 'MALUKU'), ('82', 'MALUKU'),
  ('91', 'PAPUA'), ('92', 'PAPUA'), ('93', 'PAPUA'), ('94', 'PAPUA'), ('95', 'PAPUA'), ('96', 'PAPUA');

-- Both ways cost the same. LOCAL is within one regency or city; null where the service does not go.
create temporary table lane (
  a text, b text,
  economy int, economy_from int, economy_to int,
  regular int, regular_from int, regular_to int,
  next_day int
);
insert into lane values
  ('LOCAL',      'LOCAL',       8000, 2, 3,   10000, 1, 2,   18000),
  ('JAWA',       'JAWA',       13000, 3, 5,   16000, 1, 3,   28000),
  ('SUMATERA',   'SUMATERA',   20000, 4, 6,   24000, 2, 4,   42000),
  ('BALI_NUSRA', 'BALI_NUSRA', 19000, 4, 6,   23000, 2, 4,   41000),
  ('KALIMANTAN', 'KALIMANTAN', 24000, 4, 7,   29000, 2, 5,   null),
  ('SULAWESI',   'SULAWESI',   23000, 4, 7,   28000, 2, 5,   null),
  ('MALUKU',     'MALUKU',     null, null, null, 38000, 3, 6, null),
  ('PAPUA',      'PAPUA',      null, null, null, 55000, 3, 7, null),
  ('JAWA',       'SUMATERA',   24000, 4, 6,   29000, 2, 4,   48000),
  ('JAWA',       'BALI_NUSRA', 21000, 4, 6,   26000, 2, 4,   44000),
  ('JAWA',       'KALIMANTAN', 33000, 4, 7,   39000, 2, 5,   62000),
  ('JAWA',       'SULAWESI',   35000, 4, 7,   42000, 2, 5,   66000),
  ('JAWA',       'MALUKU',     56000, 6, 10,  66000, 3, 6,   null),
  ('JAWA',       'PAPUA',      null, null, null, 92000, 4, 8, null),
  ('SUMATERA',   'BALI_NUSRA', 38000, 5, 8,   45000, 3, 5,   null),
  ('SUMATERA',   'KALIMANTAN', 46000, 6, 9,   54000, 3, 6,   null),
  ('SUMATERA',   'SULAWESI',   50000, 6, 9,   58000, 3, 6,   null),
  ('SUMATERA',   'MALUKU',     null, null, null, 82000, 4, 8, null),
  ('SUMATERA',   'PAPUA',      null, null, null, 108000, 5, 9, null),
  ('BALI_NUSRA', 'KALIMANTAN', 43000, 6, 9,   50000, 3, 6,   null),
  ('BALI_NUSRA', 'SULAWESI',   42000, 6, 9,   49000, 3, 6,   null),
  ('BALI_NUSRA', 'MALUKU',     null, null, null, 72000, 4, 8, null),
  ('BALI_NUSRA', 'PAPUA',      null, null, null, 96000, 5, 9, null),
  ('KALIMANTAN', 'SULAWESI',   45000, 6, 9,   53000, 3, 6,   null),
  ('KALIMANTAN', 'MALUKU',     null, null, null, 78000, 4, 8, null),
  ('KALIMANTAN', 'PAPUA',      null, null, null, 102000, 5, 9, null),
  ('SULAWESI',   'MALUKU',     null, null, null, 58000, 4, 7, null),
  ('SULAWESI',   'PAPUA',      null, null, null, 79000, 4, 8, null),
  ('MALUKU',     'PAPUA',      null, null, null, 64000, 4, 8, null);
insert into lane
  select b, a, economy, economy_from, economy_to, regular, regular_from, regular_to, next_day from lane where a <> b;

insert into tariff (courier, service, service_code, origin_zone, destination_zone, price_per_kg, minimum_kg, days_from, days_to)
  select 'JNE', 'ECONOMY', 'OKE', a, b, economy, 1, economy_from, economy_to from lane where economy is not null
  union all
  select 'JNE', 'REGULAR', 'REG', a, b, regular, 1, regular_from, regular_to from lane
  union all
  select 'JNE', 'NEXT_DAY', 'YES', a, b, next_day, 1, 1, 1 from lane where next_day is not null;
drop table lane;
