-- Provinces and regencies of Indonesia: public facts, with the official codes and names by decree of the Ministry of Home Affairs.
-- seat is the seat of government; latitude and longitude are those of the seat to about 100 m..1 km (some small seats: a few km),
-- good for ordering by distance, not for navigation; time_zone follows the province (WIB, WITA, WIT).

INSERT INTO province (code, name, time_zone) VALUES
    ('11', 'Aceh', 'Asia/Jakarta'),
    ('12', 'Sumatera Utara', 'Asia/Jakarta'),
    ('13', 'Sumatera Barat', 'Asia/Jakarta'),
    ('14', 'Riau', 'Asia/Jakarta'),
    ('15', 'Jambi', 'Asia/Jakarta'),
    ('16', 'Sumatera Selatan', 'Asia/Jakarta'),
    ('17', 'Bengkulu', 'Asia/Jakarta'),
    ('18', 'Lampung', 'Asia/Jakarta'),
    ('19', 'Kepulauan Bangka Belitung', 'Asia/Jakarta'),
    ('21', 'Kepulauan Riau', 'Asia/Jakarta'),
    ('31', 'Daerah Khusus Ibukota Jakarta', 'Asia/Jakarta'),
    ('32', 'Jawa Barat', 'Asia/Jakarta'),
    ('33', 'Jawa Tengah', 'Asia/Jakarta'),
    ('34', 'Daerah Istimewa Yogyakarta', 'Asia/Jakarta'),
    ('35', 'Jawa Timur', 'Asia/Jakarta'),
    ('36', 'Banten', 'Asia/Jakarta'),
    ('51', 'Bali', 'Asia/Makassar'),
    ('52', 'Nusa Tenggara Barat', 'Asia/Makassar'),
    ('53', 'Nusa Tenggara Timur', 'Asia/Makassar'),
    ('61', 'Kalimantan Barat', 'Asia/Jakarta'),
    ('62', 'Kalimantan Tengah', 'Asia/Jakarta'),
    ('63', 'Kalimantan Selatan', 'Asia/Makassar'),
    ('64', 'Kalimantan Timur', 'Asia/Makassar'),
    ('65', 'Kalimantan Utara', 'Asia/Makassar'),
    ('71', 'Sulawesi Utara', 'Asia/Makassar'),
    ('72', 'Sulawesi Tengah', 'Asia/Makassar'),
    ('73', 'Sulawesi Selatan', 'Asia/Makassar'),
    ('74', 'Sulawesi Tenggara', 'Asia/Makassar'),
    ('75', 'Gorontalo', 'Asia/Makassar'),
    ('76', 'Sulawesi Barat', 'Asia/Makassar'),
    ('81', 'Maluku', 'Asia/Jayapura'),
    ('82', 'Maluku Utara', 'Asia/Jayapura'),
    ('91', 'Papua', 'Asia/Jayapura'),
    ('92', 'Papua Barat', 'Asia/Jayapura'),
    ('93', 'Papua Selatan', 'Asia/Jayapura'),
    ('94', 'Papua Tengah', 'Asia/Jayapura'),
    ('95', 'Papua Pegunungan', 'Asia/Jayapura'),
    ('96', 'Papua Barat Daya', 'Asia/Jayapura');

-- Aceh
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('11.01', '11', 'KABUPATEN', 'Aceh Selatan', 'Tapaktuan', 'Asia/Jakarta', 3.260, 97.183),
    ('11.02', '11', 'KABUPATEN', 'Aceh Tenggara', 'Kutacane', 'Asia/Jakarta', 3.483, 97.804),
    ('11.03', '11', 'KABUPATEN', 'Aceh Timur', 'Idi Rayeuk', 'Asia/Jakarta', 4.955, 97.770),
    ('11.04', '11', 'KABUPATEN', 'Aceh Tengah', 'Takengon', 'Asia/Jakarta', 4.627, 96.846),
    ('11.05', '11', 'KABUPATEN', 'Aceh Barat', 'Meulaboh', 'Asia/Jakarta', 4.144, 96.127),
    ('11.06', '11', 'KABUPATEN', 'Aceh Besar', 'Kota Jantho', 'Asia/Jakarta', 5.300, 95.593),
    ('11.07', '11', 'KABUPATEN', 'Pidie', 'Sigli', 'Asia/Jakarta', 5.384, 95.961),
    ('11.08', '11', 'KABUPATEN', 'Aceh Utara', 'Lhoksukon', 'Asia/Jakarta', 5.052, 97.318),
    ('11.09', '11', 'KABUPATEN', 'Simeulue', 'Sinabang', 'Asia/Jakarta', 2.480, 96.380),
    ('11.10', '11', 'KABUPATEN', 'Aceh Singkil', 'Singkil', 'Asia/Jakarta', 2.283, 97.786),
    ('11.11', '11', 'KABUPATEN', 'Bireuen', 'Bireuen', 'Asia/Jakarta', 5.203, 96.702),
    ('11.12', '11', 'KABUPATEN', 'Aceh Barat Daya', 'Blangpidie', 'Asia/Jakarta', 3.744, 96.836),
    ('11.13', '11', 'KABUPATEN', 'Gayo Lues', 'Blangkejeren', 'Asia/Jakarta', 3.983, 97.331),
    ('11.14', '11', 'KABUPATEN', 'Aceh Jaya', 'Calang', 'Asia/Jakarta', 4.635, 95.577),
    ('11.15', '11', 'KABUPATEN', 'Nagan Raya', 'Suka Makmue', 'Asia/Jakarta', 4.112, 96.313),
    ('11.16', '11', 'KABUPATEN', 'Aceh Tamiang', 'Karang Baru', 'Asia/Jakarta', 4.300, 98.053),
    ('11.17', '11', 'KABUPATEN', 'Bener Meriah', 'Simpang Tiga Redelong', 'Asia/Jakarta', 4.725, 96.858),
    ('11.18', '11', 'KABUPATEN', 'Pidie Jaya', 'Meureudu', 'Asia/Jakarta', 5.247, 96.254),
    ('11.71', '11', 'KOTA', 'Banda Aceh', 'Banda Aceh', 'Asia/Jakarta', 5.553, 95.318),
    ('11.72', '11', 'KOTA', 'Sabang', 'Sabang', 'Asia/Jakarta', 5.893, 95.319),
    ('11.73', '11', 'KOTA', 'Lhokseumawe', 'Lhokseumawe', 'Asia/Jakarta', 5.180, 97.150),
    ('11.74', '11', 'KOTA', 'Langsa', 'Langsa', 'Asia/Jakarta', 4.472, 97.970),
    ('11.75', '11', 'KOTA', 'Subulussalam', 'Subulussalam', 'Asia/Jakarta', 2.643, 98.003);

-- Sumatera Utara
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('12.01', '12', 'KABUPATEN', 'Tapanuli Tengah', 'Pandan', 'Asia/Jakarta', 1.684, 98.828),
    ('12.02', '12', 'KABUPATEN', 'Tapanuli Utara', 'Tarutung', 'Asia/Jakarta', 2.017, 98.967),
    ('12.03', '12', 'KABUPATEN', 'Tapanuli Selatan', 'Sipirok', 'Asia/Jakarta', 1.613, 99.267),
    ('12.04', '12', 'KABUPATEN', 'Nias', 'Gido', 'Asia/Jakarta', 1.128, 97.690),
    ('12.05', '12', 'KABUPATEN', 'Langkat', 'Stabat', 'Asia/Jakarta', 3.754, 98.451),
    ('12.06', '12', 'KABUPATEN', 'Karo', 'Kabanjahe', 'Asia/Jakarta', 3.101, 98.491),
    ('12.07', '12', 'KABUPATEN', 'Deli Serdang', 'Lubuk Pakam', 'Asia/Jakarta', 3.557, 98.873),
    ('12.08', '12', 'KABUPATEN', 'Simalungun', 'Pamatang Raya', 'Asia/Jakarta', 2.955, 98.880),
    ('12.09', '12', 'KABUPATEN', 'Asahan', 'Kisaran', 'Asia/Jakarta', 2.984, 99.616),
    ('12.10', '12', 'KABUPATEN', 'Labuhanbatu', 'Rantau Prapat', 'Asia/Jakarta', 2.100, 99.830),
    ('12.11', '12', 'KABUPATEN', 'Dairi', 'Sidikalang', 'Asia/Jakarta', 2.744, 98.316),
    ('12.12', '12', 'KABUPATEN', 'Toba', 'Balige', 'Asia/Jakarta', 2.334, 99.063),
    ('12.13', '12', 'KABUPATEN', 'Mandailing Natal', 'Panyabungan', 'Asia/Jakarta', 0.861, 99.547),
    ('12.14', '12', 'KABUPATEN', 'Nias Selatan', 'Teluk Dalam', 'Asia/Jakarta', 0.570, 97.820),
    ('12.15', '12', 'KABUPATEN', 'Pakpak Bharat', 'Salak', 'Asia/Jakarta', 2.556, 98.317),
    ('12.16', '12', 'KABUPATEN', 'Humbang Hasundutan', 'Dolok Sanggul', 'Asia/Jakarta', 2.254, 98.749),
    ('12.17', '12', 'KABUPATEN', 'Samosir', 'Pangururan', 'Asia/Jakarta', 2.607, 98.692),
    ('12.18', '12', 'KABUPATEN', 'Serdang Bedagai', 'Sei Rampah', 'Asia/Jakarta', 3.484, 99.142),
    ('12.19', '12', 'KABUPATEN', 'Batu Bara', 'Limapuluh', 'Asia/Jakarta', 3.167, 99.418),
    ('12.20', '12', 'KABUPATEN', 'Padang Lawas Utara', 'Gunung Tua', 'Asia/Jakarta', 1.505, 99.627),
    ('12.21', '12', 'KABUPATEN', 'Padang Lawas', 'Sibuhuan', 'Asia/Jakarta', 1.054, 99.732),
    ('12.22', '12', 'KABUPATEN', 'Labuhanbatu Selatan', 'Kota Pinang', 'Asia/Jakarta', 1.893, 100.078),
    ('12.23', '12', 'KABUPATEN', 'Labuhanbatu Utara', 'Aek Kanopan', 'Asia/Jakarta', 2.568, 99.642),
    ('12.24', '12', 'KABUPATEN', 'Nias Utara', 'Lotu', 'Asia/Jakarta', 1.428, 97.352),
    ('12.25', '12', 'KABUPATEN', 'Nias Barat', 'Lahomi', 'Asia/Jakarta', 1.030, 97.465),
    ('12.71', '12', 'KOTA', 'Medan', 'Medan', 'Asia/Jakarta', 3.590, 98.674),
    ('12.72', '12', 'KOTA', 'Pematangsiantar', 'Pematangsiantar', 'Asia/Jakarta', 2.960, 99.060),
    ('12.73', '12', 'KOTA', 'Sibolga', 'Sibolga', 'Asia/Jakarta', 1.740, 98.779),
    ('12.74', '12', 'KOTA', 'Tanjungbalai', 'Tanjungbalai', 'Asia/Jakarta', 2.966, 99.800),
    ('12.75', '12', 'KOTA', 'Binjai', 'Binjai', 'Asia/Jakarta', 3.600, 98.485),
    ('12.76', '12', 'KOTA', 'Tebing Tinggi', 'Tebing Tinggi', 'Asia/Jakarta', 3.328, 99.163),
    ('12.77', '12', 'KOTA', 'Padangsidimpuan', 'Padangsidimpuan', 'Asia/Jakarta', 1.379, 99.272),
    ('12.78', '12', 'KOTA', 'Gunungsitoli', 'Gunungsitoli', 'Asia/Jakarta', 1.288, 97.614);

-- Sumatera Barat
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('13.01', '13', 'KABUPATEN', 'Pesisir Selatan', 'Painan', 'Asia/Jakarta', -1.351, 100.573),
    ('13.02', '13', 'KABUPATEN', 'Solok', 'Arosuka', 'Asia/Jakarta', -0.970, 100.625),
    ('13.03', '13', 'KABUPATEN', 'Sijunjung', 'Muaro Sijunjung', 'Asia/Jakarta', -0.690, 100.950),
    ('13.04', '13', 'KABUPATEN', 'Tanah Datar', 'Batusangkar', 'Asia/Jakarta', -0.456, 100.594),
    ('13.05', '13', 'KABUPATEN', 'Padang Pariaman', 'Parit Malintang', 'Asia/Jakarta', -0.621, 100.279),
    ('13.06', '13', 'KABUPATEN', 'Agam', 'Lubuk Basung', 'Asia/Jakarta', -0.318, 100.035),
    ('13.07', '13', 'KABUPATEN', 'Lima Puluh Kota', 'Sarilamak', 'Asia/Jakarta', -0.152, 100.667),
    ('13.08', '13', 'KABUPATEN', 'Pasaman', 'Lubuk Sikaping', 'Asia/Jakarta', 0.133, 100.166),
    ('13.09', '13', 'KABUPATEN', 'Kepulauan Mentawai', 'Tuapejat', 'Asia/Jakarta', -2.035, 99.590),
    ('13.10', '13', 'KABUPATEN', 'Dharmasraya', 'Pulau Punjung', 'Asia/Jakarta', -0.963, 101.498),
    ('13.11', '13', 'KABUPATEN', 'Solok Selatan', 'Padang Aro', 'Asia/Jakarta', -1.528, 101.264),
    ('13.12', '13', 'KABUPATEN', 'Pasaman Barat', 'Simpang Empat', 'Asia/Jakarta', 0.105, 99.823),
    ('13.71', '13', 'KOTA', 'Padang', 'Padang', 'Asia/Jakarta', -0.947, 100.370),
    ('13.72', '13', 'KOTA', 'Solok', 'Solok', 'Asia/Jakarta', -0.790, 100.655),
    ('13.73', '13', 'KOTA', 'Sawahlunto', 'Sawahlunto', 'Asia/Jakarta', -0.680, 100.778),
    ('13.74', '13', 'KOTA', 'Padang Panjang', 'Padang Panjang', 'Asia/Jakarta', -0.464, 100.400),
    ('13.75', '13', 'KOTA', 'Bukittinggi', 'Bukittinggi', 'Asia/Jakarta', -0.305, 100.369),
    ('13.76', '13', 'KOTA', 'Payakumbuh', 'Payakumbuh', 'Asia/Jakarta', -0.225, 100.633),
    ('13.77', '13', 'KOTA', 'Pariaman', 'Pariaman', 'Asia/Jakarta', -0.626, 100.120);

-- Riau
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('14.01', '14', 'KABUPATEN', 'Kampar', 'Bangkinang', 'Asia/Jakarta', 0.338, 101.025),
    ('14.02', '14', 'KABUPATEN', 'Indragiri Hulu', 'Rengat', 'Asia/Jakarta', -0.372, 102.545),
    ('14.03', '14', 'KABUPATEN', 'Bengkalis', 'Bengkalis', 'Asia/Jakarta', 1.470, 102.105),
    ('14.04', '14', 'KABUPATEN', 'Indragiri Hilir', 'Tembilahan', 'Asia/Jakarta', -0.320, 103.160),
    ('14.05', '14', 'KABUPATEN', 'Pelalawan', 'Pangkalan Kerinci', 'Asia/Jakarta', 0.404, 101.852),
    ('14.06', '14', 'KABUPATEN', 'Rokan Hulu', 'Pasir Pengaraian', 'Asia/Jakarta', 0.880, 100.308),
    ('14.07', '14', 'KABUPATEN', 'Rokan Hilir', 'Bagansiapiapi', 'Asia/Jakarta', 2.157, 100.808),
    ('14.08', '14', 'KABUPATEN', 'Siak', 'Siak Sri Indrapura', 'Asia/Jakarta', 0.795, 102.049),
    ('14.09', '14', 'KABUPATEN', 'Kuantan Singingi', 'Teluk Kuantan', 'Asia/Jakarta', -0.525, 101.572),
    ('14.10', '14', 'KABUPATEN', 'Kepulauan Meranti', 'Selatpanjang', 'Asia/Jakarta', 1.010, 102.715),
    ('14.71', '14', 'KOTA', 'Pekanbaru', 'Pekanbaru', 'Asia/Jakarta', 0.517, 101.447),
    ('14.72', '14', 'KOTA', 'Dumai', 'Dumai', 'Asia/Jakarta', 1.672, 101.445);

-- Jambi
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('15.01', '15', 'KABUPATEN', 'Kerinci', 'Siulak', 'Asia/Jakarta', -1.947, 101.333),
    ('15.02', '15', 'KABUPATEN', 'Merangin', 'Bangko', 'Asia/Jakarta', -2.078, 102.275),
    ('15.03', '15', 'KABUPATEN', 'Sarolangun', 'Sarolangun', 'Asia/Jakarta', -2.302, 102.703),
    ('15.04', '15', 'KABUPATEN', 'Batanghari', 'Muara Bulian', 'Asia/Jakarta', -1.716, 103.258),
    ('15.05', '15', 'KABUPATEN', 'Muaro Jambi', 'Sengeti', 'Asia/Jakarta', -1.477, 103.507),
    ('15.06', '15', 'KABUPATEN', 'Tanjung Jabung Barat', 'Kuala Tungkal', 'Asia/Jakarta', -0.820, 103.465),
    ('15.07', '15', 'KABUPATEN', 'Tanjung Jabung Timur', 'Muara Sabak', 'Asia/Jakarta', -1.125, 103.845),
    ('15.08', '15', 'KABUPATEN', 'Bungo', 'Muara Bungo', 'Asia/Jakarta', -1.483, 102.117),
    ('15.09', '15', 'KABUPATEN', 'Tebo', 'Muara Tebo', 'Asia/Jakarta', -1.493, 102.443),
    ('15.71', '15', 'KOTA', 'Jambi', 'Jambi', 'Asia/Jakarta', -1.600, 103.614),
    ('15.72', '15', 'KOTA', 'Sungai Penuh', 'Sungai Penuh', 'Asia/Jakarta', -2.063, 101.396);

-- Sumatera Selatan
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('16.01', '16', 'KABUPATEN', 'Ogan Komering Ulu', 'Baturaja', 'Asia/Jakarta', -4.128, 104.167),
    ('16.02', '16', 'KABUPATEN', 'Ogan Komering Ilir', 'Kayuagung', 'Asia/Jakarta', -3.395, 104.830),
    ('16.03', '16', 'KABUPATEN', 'Muara Enim', 'Muara Enim', 'Asia/Jakarta', -3.655, 103.770),
    ('16.04', '16', 'KABUPATEN', 'Lahat', 'Lahat', 'Asia/Jakarta', -3.790, 103.540),
    ('16.05', '16', 'KABUPATEN', 'Musi Rawas', 'Muara Beliti', 'Asia/Jakarta', -3.230, 103.020),
    ('16.06', '16', 'KABUPATEN', 'Musi Banyuasin', 'Sekayu', 'Asia/Jakarta', -2.888, 103.845),
    ('16.07', '16', 'KABUPATEN', 'Banyuasin', 'Pangkalan Balai', 'Asia/Jakarta', -2.880, 104.385),
    ('16.08', '16', 'KABUPATEN', 'Ogan Komering Ulu Timur', 'Martapura', 'Asia/Jakarta', -4.318, 104.360),
    ('16.09', '16', 'KABUPATEN', 'Ogan Komering Ulu Selatan', 'Muaradua', 'Asia/Jakarta', -4.534, 104.072),
    ('16.10', '16', 'KABUPATEN', 'Ogan Ilir', 'Indralaya', 'Asia/Jakarta', -3.235, 104.652),
    ('16.11', '16', 'KABUPATEN', 'Empat Lawang', 'Tebing Tinggi', 'Asia/Jakarta', -3.603, 103.085),
    ('16.12', '16', 'KABUPATEN', 'Penukal Abab Lematang Ilir', 'Talang Ubi', 'Asia/Jakarta', -3.264, 103.827),
    ('16.13', '16', 'KABUPATEN', 'Musi Rawas Utara', 'Rupit', 'Asia/Jakarta', -2.735, 102.900),
    ('16.71', '16', 'KOTA', 'Palembang', 'Palembang', 'Asia/Jakarta', -2.990, 104.757),
    ('16.72', '16', 'KOTA', 'Pagar Alam', 'Pagar Alam', 'Asia/Jakarta', -4.020, 103.252),
    ('16.73', '16', 'KOTA', 'Lubuk Linggau', 'Lubuk Linggau', 'Asia/Jakarta', -3.295, 102.861),
    ('16.74', '16', 'KOTA', 'Prabumulih', 'Prabumulih', 'Asia/Jakarta', -3.432, 104.235);

-- Bengkulu
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('17.01', '17', 'KABUPATEN', 'Bengkulu Selatan', 'Manna', 'Asia/Jakarta', -4.465, 102.903),
    ('17.02', '17', 'KABUPATEN', 'Rejang Lebong', 'Curup', 'Asia/Jakarta', -3.470, 102.520),
    ('17.03', '17', 'KABUPATEN', 'Bengkulu Utara', 'Arga Makmur', 'Asia/Jakarta', -3.443, 102.192),
    ('17.04', '17', 'KABUPATEN', 'Kaur', 'Bintuhan', 'Asia/Jakarta', -4.800, 103.347),
    ('17.05', '17', 'KABUPATEN', 'Seluma', 'Tais', 'Asia/Jakarta', -4.080, 102.577),
    ('17.06', '17', 'KABUPATEN', 'Mukomuko', 'Mukomuko', 'Asia/Jakarta', -2.580, 101.115),
    ('17.07', '17', 'KABUPATEN', 'Lebong', 'Tubei', 'Asia/Jakarta', -3.120, 102.200),
    ('17.08', '17', 'KABUPATEN', 'Kepahiang', 'Kepahiang', 'Asia/Jakarta', -3.645, 102.578),
    ('17.09', '17', 'KABUPATEN', 'Bengkulu Tengah', 'Karang Tinggi', 'Asia/Jakarta', -3.745, 102.420),
    ('17.71', '17', 'KOTA', 'Bengkulu', 'Bengkulu', 'Asia/Jakarta', -3.793, 102.261);

-- Lampung
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('18.01', '18', 'KABUPATEN', 'Lampung Selatan', 'Kalianda', 'Asia/Jakarta', -5.733, 105.593),
    ('18.02', '18', 'KABUPATEN', 'Lampung Tengah', 'Gunung Sugih', 'Asia/Jakarta', -4.975, 105.210),
    ('18.03', '18', 'KABUPATEN', 'Lampung Utara', 'Kotabumi', 'Asia/Jakarta', -4.828, 104.890),
    ('18.04', '18', 'KABUPATEN', 'Lampung Barat', 'Liwa', 'Asia/Jakarta', -5.033, 104.083),
    ('18.05', '18', 'KABUPATEN', 'Tulang Bawang', 'Menggala', 'Asia/Jakarta', -4.483, 105.250),
    ('18.06', '18', 'KABUPATEN', 'Tanggamus', 'Kota Agung', 'Asia/Jakarta', -5.492, 104.623),
    ('18.07', '18', 'KABUPATEN', 'Lampung Timur', 'Sukadana', 'Asia/Jakarta', -5.058, 105.540),
    ('18.08', '18', 'KABUPATEN', 'Way Kanan', 'Blambangan Umpu', 'Asia/Jakarta', -4.500, 104.530),
    ('18.09', '18', 'KABUPATEN', 'Pesawaran', 'Gedong Tataan', 'Asia/Jakarta', -5.385, 105.093),
    ('18.10', '18', 'KABUPATEN', 'Pringsewu', 'Pringsewu', 'Asia/Jakarta', -5.357, 104.975),
    ('18.11', '18', 'KABUPATEN', 'Mesuji', 'Mesuji', 'Asia/Jakarta', -3.930, 105.405),
    ('18.12', '18', 'KABUPATEN', 'Tulang Bawang Barat', 'Panaragan', 'Asia/Jakarta', -4.480, 105.081),
    ('18.13', '18', 'KABUPATEN', 'Pesisir Barat', 'Krui', 'Asia/Jakarta', -5.188, 103.933),
    ('18.71', '18', 'KOTA', 'Bandar Lampung', 'Bandar Lampung', 'Asia/Jakarta', -5.428, 105.262),
    ('18.72', '18', 'KOTA', 'Metro', 'Metro', 'Asia/Jakarta', -5.117, 105.307);

-- Kepulauan Bangka Belitung
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('19.01', '19', 'KABUPATEN', 'Bangka', 'Sungailiat', 'Asia/Jakarta', -1.860, 106.117),
    ('19.02', '19', 'KABUPATEN', 'Belitung', 'Tanjung Pandan', 'Asia/Jakarta', -2.740, 107.635),
    ('19.03', '19', 'KABUPATEN', 'Bangka Selatan', 'Toboali', 'Asia/Jakarta', -3.008, 106.455),
    ('19.04', '19', 'KABUPATEN', 'Bangka Tengah', 'Koba', 'Asia/Jakarta', -2.490, 106.413),
    ('19.05', '19', 'KABUPATEN', 'Bangka Barat', 'Muntok', 'Asia/Jakarta', -2.065, 105.165),
    ('19.06', '19', 'KABUPATEN', 'Belitung Timur', 'Manggar', 'Asia/Jakarta', -2.870, 108.285),
    ('19.71', '19', 'KOTA', 'Pangkal Pinang', 'Pangkal Pinang', 'Asia/Jakarta', -2.130, 106.113);

-- Kepulauan Riau
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('21.01', '21', 'KABUPATEN', 'Bintan', 'Bandar Seri Bentan', 'Asia/Jakarta', 1.053, 104.482),
    ('21.02', '21', 'KABUPATEN', 'Karimun', 'Tanjung Balai Karimun', 'Asia/Jakarta', 0.990, 103.435),
    ('21.03', '21', 'KABUPATEN', 'Natuna', 'Ranai', 'Asia/Jakarta', 3.945, 108.385),
    ('21.04', '21', 'KABUPATEN', 'Lingga', 'Daik', 'Asia/Jakarta', -0.205, 104.620),
    ('21.05', '21', 'KABUPATEN', 'Kepulauan Anambas', 'Tarempa', 'Asia/Jakarta', 3.217, 106.218),
    ('21.71', '21', 'KOTA', 'Batam', 'Batam', 'Asia/Jakarta', 1.130, 104.053),
    ('21.72', '21', 'KOTA', 'Tanjung Pinang', 'Tanjung Pinang', 'Asia/Jakarta', 0.918, 104.453);

-- Daerah Khusus Ibukota Jakarta
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('31.01', '31', 'KABUPATEN', 'Kepulauan Seribu', 'Pulau Pramuka', 'Asia/Jakarta', -5.746, 106.613),
    ('31.71', '31', 'KOTA', 'Jakarta Pusat', 'Jakarta Pusat', 'Asia/Jakarta', -6.172, 106.812),
    ('31.72', '31', 'KOTA', 'Jakarta Utara', 'Jakarta Utara', 'Asia/Jakarta', -6.120, 106.893),
    ('31.73', '31', 'KOTA', 'Jakarta Barat', 'Jakarta Barat', 'Asia/Jakarta', -6.188, 106.735),
    ('31.74', '31', 'KOTA', 'Jakarta Selatan', 'Jakarta Selatan', 'Asia/Jakarta', -6.252, 106.806),
    ('31.75', '31', 'KOTA', 'Jakarta Timur', 'Jakarta Timur', 'Asia/Jakarta', -6.212, 106.945);

-- Jawa Barat
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('32.01', '32', 'KABUPATEN', 'Bogor', 'Cibinong', 'Asia/Jakarta', -6.480, 106.835),
    ('32.02', '32', 'KABUPATEN', 'Sukabumi', 'Palabuhanratu', 'Asia/Jakarta', -6.988, 106.550),
    ('32.03', '32', 'KABUPATEN', 'Cianjur', 'Cianjur', 'Asia/Jakarta', -6.820, 107.140),
    ('32.04', '32', 'KABUPATEN', 'Bandung', 'Soreang', 'Asia/Jakarta', -7.025, 107.525),
    ('32.05', '32', 'KABUPATEN', 'Garut', 'Garut', 'Asia/Jakarta', -7.217, 107.900),
    ('32.06', '32', 'KABUPATEN', 'Tasikmalaya', 'Singaparna', 'Asia/Jakarta', -7.350, 108.110),
    ('32.07', '32', 'KABUPATEN', 'Ciamis', 'Ciamis', 'Asia/Jakarta', -7.327, 108.353),
    ('32.08', '32', 'KABUPATEN', 'Kuningan', 'Kuningan', 'Asia/Jakarta', -6.977, 108.483),
    ('32.09', '32', 'KABUPATEN', 'Cirebon', 'Sumber', 'Asia/Jakarta', -6.760, 108.480),
    ('32.10', '32', 'KABUPATEN', 'Majalengka', 'Majalengka', 'Asia/Jakarta', -6.837, 108.228),
    ('32.11', '32', 'KABUPATEN', 'Sumedang', 'Sumedang', 'Asia/Jakarta', -6.858, 107.920),
    ('32.12', '32', 'KABUPATEN', 'Indramayu', 'Indramayu', 'Asia/Jakarta', -6.327, 108.322),
    ('32.13', '32', 'KABUPATEN', 'Subang', 'Subang', 'Asia/Jakarta', -6.570, 107.760),
    ('32.14', '32', 'KABUPATEN', 'Purwakarta', 'Purwakarta', 'Asia/Jakarta', -6.557, 107.443),
    ('32.15', '32', 'KABUPATEN', 'Karawang', 'Karawang', 'Asia/Jakarta', -6.303, 107.305),
    ('32.16', '32', 'KABUPATEN', 'Bekasi', 'Cikarang Pusat', 'Asia/Jakarta', -6.365, 107.172),
    ('32.17', '32', 'KABUPATEN', 'Bandung Barat', 'Ngamprah', 'Asia/Jakarta', -6.840, 107.500),
    ('32.18', '32', 'KABUPATEN', 'Pangandaran', 'Parigi', 'Asia/Jakarta', -7.693, 108.497),
    ('32.71', '32', 'KOTA', 'Bogor', 'Bogor', 'Asia/Jakarta', -6.595, 106.795),
    ('32.72', '32', 'KOTA', 'Sukabumi', 'Sukabumi', 'Asia/Jakarta', -6.920, 106.928),
    ('32.73', '32', 'KOTA', 'Bandung', 'Bandung', 'Asia/Jakarta', -6.913, 107.610),
    ('32.74', '32', 'KOTA', 'Cirebon', 'Cirebon', 'Asia/Jakarta', -6.715, 108.560),
    ('32.75', '32', 'KOTA', 'Bekasi', 'Bekasi', 'Asia/Jakarta', -6.236, 106.993),
    ('32.76', '32', 'KOTA', 'Depok', 'Depok', 'Asia/Jakarta', -6.395, 106.823),
    ('32.77', '32', 'KOTA', 'Cimahi', 'Cimahi', 'Asia/Jakarta', -6.871, 107.552),
    ('32.78', '32', 'KOTA', 'Tasikmalaya', 'Tasikmalaya', 'Asia/Jakarta', -7.327, 108.220),
    ('32.79', '32', 'KOTA', 'Banjar', 'Banjar', 'Asia/Jakarta', -7.370, 108.540);

-- Jawa Tengah
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('33.01', '33', 'KABUPATEN', 'Cilacap', 'Cilacap', 'Asia/Jakarta', -7.727, 109.010),
    ('33.02', '33', 'KABUPATEN', 'Banyumas', 'Purwokerto', 'Asia/Jakarta', -7.424, 109.230),
    ('33.03', '33', 'KABUPATEN', 'Purbalingga', 'Purbalingga', 'Asia/Jakarta', -7.388, 109.364),
    ('33.04', '33', 'KABUPATEN', 'Banjarnegara', 'Banjarnegara', 'Asia/Jakarta', -7.397, 109.695),
    ('33.05', '33', 'KABUPATEN', 'Kebumen', 'Kebumen', 'Asia/Jakarta', -7.670, 109.652),
    ('33.06', '33', 'KABUPATEN', 'Purworejo', 'Purworejo', 'Asia/Jakarta', -7.713, 110.008),
    ('33.07', '33', 'KABUPATEN', 'Wonosobo', 'Wonosobo', 'Asia/Jakarta', -7.360, 109.902),
    ('33.08', '33', 'KABUPATEN', 'Magelang', 'Mungkid', 'Asia/Jakarta', -7.592, 110.218),
    ('33.09', '33', 'KABUPATEN', 'Boyolali', 'Boyolali', 'Asia/Jakarta', -7.532, 110.597),
    ('33.10', '33', 'KABUPATEN', 'Klaten', 'Klaten', 'Asia/Jakarta', -7.705, 110.602),
    ('33.11', '33', 'KABUPATEN', 'Sukoharjo', 'Sukoharjo', 'Asia/Jakarta', -7.683, 110.838),
    ('33.12', '33', 'KABUPATEN', 'Wonogiri', 'Wonogiri', 'Asia/Jakarta', -7.815, 110.925),
    ('33.13', '33', 'KABUPATEN', 'Karanganyar', 'Karanganyar', 'Asia/Jakarta', -7.598, 110.945),
    ('33.14', '33', 'KABUPATEN', 'Sragen', 'Sragen', 'Asia/Jakarta', -7.427, 111.022),
    ('33.15', '33', 'KABUPATEN', 'Grobogan', 'Purwodadi', 'Asia/Jakarta', -7.087, 110.915),
    ('33.16', '33', 'KABUPATEN', 'Blora', 'Blora', 'Asia/Jakarta', -6.970, 111.418),
    ('33.17', '33', 'KABUPATEN', 'Rembang', 'Rembang', 'Asia/Jakarta', -6.705, 111.345),
    ('33.18', '33', 'KABUPATEN', 'Pati', 'Pati', 'Asia/Jakarta', -6.752, 111.038),
    ('33.19', '33', 'KABUPATEN', 'Kudus', 'Kudus', 'Asia/Jakarta', -6.805, 110.842),
    ('33.20', '33', 'KABUPATEN', 'Jepara', 'Jepara', 'Asia/Jakarta', -6.590, 110.668),
    ('33.21', '33', 'KABUPATEN', 'Demak', 'Demak', 'Asia/Jakarta', -6.893, 110.638),
    ('33.22', '33', 'KABUPATEN', 'Semarang', 'Ungaran', 'Asia/Jakarta', -7.137, 110.405),
    ('33.23', '33', 'KABUPATEN', 'Temanggung', 'Temanggung', 'Asia/Jakarta', -7.316, 110.175),
    ('33.24', '33', 'KABUPATEN', 'Kendal', 'Kendal', 'Asia/Jakarta', -6.920, 110.203),
    ('33.25', '33', 'KABUPATEN', 'Batang', 'Batang', 'Asia/Jakarta', -6.908, 109.730),
    ('33.26', '33', 'KABUPATEN', 'Pekalongan', 'Kajen', 'Asia/Jakarta', -7.028, 109.590),
    ('33.27', '33', 'KABUPATEN', 'Pemalang', 'Pemalang', 'Asia/Jakarta', -6.890, 109.380),
    ('33.28', '33', 'KABUPATEN', 'Tegal', 'Slawi', 'Asia/Jakarta', -6.982, 109.140),
    ('33.29', '33', 'KABUPATEN', 'Brebes', 'Brebes', 'Asia/Jakarta', -6.870, 109.040),
    ('33.71', '33', 'KOTA', 'Magelang', 'Magelang', 'Asia/Jakarta', -7.477, 110.218),
    ('33.72', '33', 'KOTA', 'Surakarta', 'Surakarta', 'Asia/Jakarta', -7.570, 110.827),
    ('33.73', '33', 'KOTA', 'Salatiga', 'Salatiga', 'Asia/Jakarta', -7.330, 110.500),
    ('33.74', '33', 'KOTA', 'Semarang', 'Semarang', 'Asia/Jakarta', -6.983, 110.410),
    ('33.75', '33', 'KOTA', 'Pekalongan', 'Pekalongan', 'Asia/Jakarta', -6.888, 109.675),
    ('33.76', '33', 'KOTA', 'Tegal', 'Tegal', 'Asia/Jakarta', -6.868, 109.138);

-- Daerah Istimewa Yogyakarta
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('34.01', '34', 'KABUPATEN', 'Kulon Progo', 'Wates', 'Asia/Jakarta', -7.858, 110.158),
    ('34.02', '34', 'KABUPATEN', 'Bantul', 'Bantul', 'Asia/Jakarta', -7.887, 110.330),
    ('34.03', '34', 'KABUPATEN', 'Gunungkidul', 'Wonosari', 'Asia/Jakarta', -7.965, 110.602),
    ('34.04', '34', 'KABUPATEN', 'Sleman', 'Sleman', 'Asia/Jakarta', -7.716, 110.355),
    ('34.71', '34', 'KOTA', 'Yogyakarta', 'Yogyakarta', 'Asia/Jakarta', -7.797, 110.370);

-- Jawa Timur
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('35.01', '35', 'KABUPATEN', 'Pacitan', 'Pacitan', 'Asia/Jakarta', -8.195, 111.105),
    ('35.02', '35', 'KABUPATEN', 'Ponorogo', 'Ponorogo', 'Asia/Jakarta', -7.868, 111.462),
    ('35.03', '35', 'KABUPATEN', 'Trenggalek', 'Trenggalek', 'Asia/Jakarta', -8.050, 111.710),
    ('35.04', '35', 'KABUPATEN', 'Tulungagung', 'Tulungagung', 'Asia/Jakarta', -8.065, 111.902),
    ('35.05', '35', 'KABUPATEN', 'Blitar', 'Kanigoro', 'Asia/Jakarta', -8.130, 112.215),
    ('35.06', '35', 'KABUPATEN', 'Kediri', 'Ngasem', 'Asia/Jakarta', -7.810, 112.045),
    ('35.07', '35', 'KABUPATEN', 'Malang', 'Kepanjen', 'Asia/Jakarta', -8.130, 112.573),
    ('35.08', '35', 'KABUPATEN', 'Lumajang', 'Lumajang', 'Asia/Jakarta', -8.133, 113.223),
    ('35.09', '35', 'KABUPATEN', 'Jember', 'Jember', 'Asia/Jakarta', -8.172, 113.700),
    ('35.10', '35', 'KABUPATEN', 'Banyuwangi', 'Banyuwangi', 'Asia/Jakarta', -8.212, 114.370),
    ('35.11', '35', 'KABUPATEN', 'Bondowoso', 'Bondowoso', 'Asia/Jakarta', -7.913, 113.822),
    ('35.12', '35', 'KABUPATEN', 'Situbondo', 'Situbondo', 'Asia/Jakarta', -7.706, 114.010),
    ('35.13', '35', 'KABUPATEN', 'Probolinggo', 'Kraksaan', 'Asia/Jakarta', -7.757, 113.397),
    ('35.14', '35', 'KABUPATEN', 'Pasuruan', 'Bangil', 'Asia/Jakarta', -7.600, 112.783),
    ('35.15', '35', 'KABUPATEN', 'Sidoarjo', 'Sidoarjo', 'Asia/Jakarta', -7.447, 112.718),
    ('35.16', '35', 'KABUPATEN', 'Mojokerto', 'Mojosari', 'Asia/Jakarta', -7.520, 112.557),
    ('35.17', '35', 'KABUPATEN', 'Jombang', 'Jombang', 'Asia/Jakarta', -7.550, 112.233),
    ('35.18', '35', 'KABUPATEN', 'Nganjuk', 'Nganjuk', 'Asia/Jakarta', -7.603, 111.902),
    ('35.19', '35', 'KABUPATEN', 'Madiun', 'Caruban', 'Asia/Jakarta', -7.553, 111.655),
    ('35.20', '35', 'KABUPATEN', 'Magetan', 'Magetan', 'Asia/Jakarta', -7.650, 111.330),
    ('35.21', '35', 'KABUPATEN', 'Ngawi', 'Ngawi', 'Asia/Jakarta', -7.403, 111.446),
    ('35.22', '35', 'KABUPATEN', 'Bojonegoro', 'Bojonegoro', 'Asia/Jakarta', -7.150, 111.882),
    ('35.23', '35', 'KABUPATEN', 'Tuban', 'Tuban', 'Asia/Jakarta', -6.897, 112.050),
    ('35.24', '35', 'KABUPATEN', 'Lamongan', 'Lamongan', 'Asia/Jakarta', -7.118, 112.415),
    ('35.25', '35', 'KABUPATEN', 'Gresik', 'Gresik', 'Asia/Jakarta', -7.160, 112.652),
    ('35.26', '35', 'KABUPATEN', 'Bangkalan', 'Bangkalan', 'Asia/Jakarta', -7.030, 112.747),
    ('35.27', '35', 'KABUPATEN', 'Sampang', 'Sampang', 'Asia/Jakarta', -7.193, 113.247),
    ('35.28', '35', 'KABUPATEN', 'Pamekasan', 'Pamekasan', 'Asia/Jakarta', -7.160, 113.478),
    ('35.29', '35', 'KABUPATEN', 'Sumenep', 'Sumenep', 'Asia/Jakarta', -7.008, 113.860),
    ('35.71', '35', 'KOTA', 'Kediri', 'Kediri', 'Asia/Jakarta', -7.817, 112.012),
    ('35.72', '35', 'KOTA', 'Blitar', 'Blitar', 'Asia/Jakarta', -8.098, 112.165),
    ('35.73', '35', 'KOTA', 'Malang', 'Malang', 'Asia/Jakarta', -7.978, 112.634),
    ('35.74', '35', 'KOTA', 'Probolinggo', 'Probolinggo', 'Asia/Jakarta', -7.755, 113.217),
    ('35.75', '35', 'KOTA', 'Pasuruan', 'Pasuruan', 'Asia/Jakarta', -7.645, 112.907),
    ('35.76', '35', 'KOTA', 'Mojokerto', 'Mojokerto', 'Asia/Jakarta', -7.470, 112.433),
    ('35.77', '35', 'KOTA', 'Madiun', 'Madiun', 'Asia/Jakarta', -7.630, 111.523),
    ('35.78', '35', 'KOTA', 'Surabaya', 'Surabaya', 'Asia/Jakarta', -7.259, 112.747),
    ('35.79', '35', 'KOTA', 'Batu', 'Batu', 'Asia/Jakarta', -7.870, 112.523);

-- Banten
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('36.01', '36', 'KABUPATEN', 'Pandeglang', 'Pandeglang', 'Asia/Jakarta', -6.308, 106.107),
    ('36.02', '36', 'KABUPATEN', 'Lebak', 'Rangkasbitung', 'Asia/Jakarta', -6.360, 106.250),
    ('36.03', '36', 'KABUPATEN', 'Tangerang', 'Tigaraksa', 'Asia/Jakarta', -6.262, 106.475),
    ('36.04', '36', 'KABUPATEN', 'Serang', 'Ciruas', 'Asia/Jakarta', -6.120, 106.232),
    ('36.71', '36', 'KOTA', 'Tangerang', 'Tangerang', 'Asia/Jakarta', -6.170, 106.640),
    ('36.72', '36', 'KOTA', 'Cilegon', 'Cilegon', 'Asia/Jakarta', -6.016, 106.050),
    ('36.73', '36', 'KOTA', 'Serang', 'Serang', 'Asia/Jakarta', -6.115, 106.152),
    ('36.74', '36', 'KOTA', 'Tangerang Selatan', 'Tangerang Selatan', 'Asia/Jakarta', -6.323, 106.708);

-- Bali
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('51.01', '51', 'KABUPATEN', 'Jembrana', 'Negara', 'Asia/Makassar', -8.358, 114.620),
    ('51.02', '51', 'KABUPATEN', 'Tabanan', 'Tabanan', 'Asia/Makassar', -8.540, 115.125),
    ('51.03', '51', 'KABUPATEN', 'Badung', 'Mangupura', 'Asia/Makassar', -8.595, 115.177),
    ('51.04', '51', 'KABUPATEN', 'Gianyar', 'Gianyar', 'Asia/Makassar', -8.543, 115.325),
    ('51.05', '51', 'KABUPATEN', 'Klungkung', 'Semarapura', 'Asia/Makassar', -8.535, 115.403),
    ('51.06', '51', 'KABUPATEN', 'Bangli', 'Bangli', 'Asia/Makassar', -8.455, 115.355),
    ('51.07', '51', 'KABUPATEN', 'Karangasem', 'Amlapura', 'Asia/Makassar', -8.450, 115.612),
    ('51.08', '51', 'KABUPATEN', 'Buleleng', 'Singaraja', 'Asia/Makassar', -8.113, 115.090),
    ('51.71', '51', 'KOTA', 'Denpasar', 'Denpasar', 'Asia/Makassar', -8.657, 115.217);

-- Nusa Tenggara Barat
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('52.01', '52', 'KABUPATEN', 'Lombok Barat', 'Gerung', 'Asia/Makassar', -8.685, 116.125),
    ('52.02', '52', 'KABUPATEN', 'Lombok Tengah', 'Praya', 'Asia/Makassar', -8.708, 116.275),
    ('52.03', '52', 'KABUPATEN', 'Lombok Timur', 'Selong', 'Asia/Makassar', -8.650, 116.533),
    ('52.04', '52', 'KABUPATEN', 'Sumbawa', 'Sumbawa Besar', 'Asia/Makassar', -8.493, 117.420),
    ('52.05', '52', 'KABUPATEN', 'Dompu', 'Dompu', 'Asia/Makassar', -8.537, 118.463),
    ('52.06', '52', 'KABUPATEN', 'Bima', 'Woha', 'Asia/Makassar', -8.616, 118.652),
    ('52.07', '52', 'KABUPATEN', 'Sumbawa Barat', 'Taliwang', 'Asia/Makassar', -8.743, 116.855),
    ('52.08', '52', 'KABUPATEN', 'Lombok Utara', 'Tanjung', 'Asia/Makassar', -8.353, 116.155),
    ('52.71', '52', 'KOTA', 'Mataram', 'Mataram', 'Asia/Makassar', -8.583, 116.110),
    ('52.72', '52', 'KOTA', 'Bima', 'Bima', 'Asia/Makassar', -8.460, 118.727);

-- Nusa Tenggara Timur
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('53.01', '53', 'KABUPATEN', 'Kupang', 'Oelamasi', 'Asia/Makassar', -10.075, 123.855),
    ('53.02', '53', 'KABUPATEN', 'Timor Tengah Selatan', 'Soe', 'Asia/Makassar', -9.860, 124.283),
    ('53.03', '53', 'KABUPATEN', 'Timor Tengah Utara', 'Kefamenanu', 'Asia/Makassar', -9.447, 124.478),
    ('53.04', '53', 'KABUPATEN', 'Belu', 'Atambua', 'Asia/Makassar', -9.107, 124.893),
    ('53.05', '53', 'KABUPATEN', 'Alor', 'Kalabahi', 'Asia/Makassar', -8.220, 124.517),
    ('53.06', '53', 'KABUPATEN', 'Flores Timur', 'Larantuka', 'Asia/Makassar', -8.345, 122.985),
    ('53.07', '53', 'KABUPATEN', 'Sikka', 'Maumere', 'Asia/Makassar', -8.622, 122.213),
    ('53.08', '53', 'KABUPATEN', 'Ende', 'Ende', 'Asia/Makassar', -8.843, 121.660),
    ('53.09', '53', 'KABUPATEN', 'Ngada', 'Bajawa', 'Asia/Makassar', -8.787, 120.977),
    ('53.10', '53', 'KABUPATEN', 'Manggarai', 'Ruteng', 'Asia/Makassar', -8.613, 120.465),
    ('53.11', '53', 'KABUPATEN', 'Sumba Timur', 'Waingapu', 'Asia/Makassar', -9.657, 120.263),
    ('53.12', '53', 'KABUPATEN', 'Sumba Barat', 'Waikabubak', 'Asia/Makassar', -9.635, 119.413),
    ('53.13', '53', 'KABUPATEN', 'Lembata', 'Lewoleba', 'Asia/Makassar', -8.370, 123.410),
    ('53.14', '53', 'KABUPATEN', 'Rote Ndao', 'Ba''a', 'Asia/Makassar', -10.730, 123.060),
    ('53.15', '53', 'KABUPATEN', 'Manggarai Barat', 'Labuan Bajo', 'Asia/Makassar', -8.490, 119.880),
    ('53.16', '53', 'KABUPATEN', 'Nagekeo', 'Mbay', 'Asia/Makassar', -8.560, 121.285),
    ('53.17', '53', 'KABUPATEN', 'Sumba Tengah', 'Waibakul', 'Asia/Makassar', -9.578, 119.605),
    ('53.18', '53', 'KABUPATEN', 'Sumba Barat Daya', 'Tambolaka', 'Asia/Makassar', -9.430, 119.243),
    ('53.19', '53', 'KABUPATEN', 'Manggarai Timur', 'Borong', 'Asia/Makassar', -8.815, 120.615),
    ('53.20', '53', 'KABUPATEN', 'Sabu Raijua', 'Seba', 'Asia/Makassar', -10.488, 121.842),
    ('53.21', '53', 'KABUPATEN', 'Malaka', 'Betun', 'Asia/Makassar', -9.555, 124.925),
    ('53.71', '53', 'KOTA', 'Kupang', 'Kupang', 'Asia/Makassar', -10.160, 123.600);

-- Kalimantan Barat
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('61.01', '61', 'KABUPATEN', 'Sambas', 'Sambas', 'Asia/Jakarta', 1.363, 109.310),
    ('61.02', '61', 'KABUPATEN', 'Mempawah', 'Mempawah', 'Asia/Jakarta', 0.363, 108.960),
    ('61.03', '61', 'KABUPATEN', 'Sanggau', 'Sanggau', 'Asia/Jakarta', 0.122, 110.595),
    ('61.04', '61', 'KABUPATEN', 'Ketapang', 'Ketapang', 'Asia/Jakarta', -1.840, 109.975),
    ('61.05', '61', 'KABUPATEN', 'Sintang', 'Sintang', 'Asia/Jakarta', 0.070, 111.495),
    ('61.06', '61', 'KABUPATEN', 'Kapuas Hulu', 'Putussibau', 'Asia/Jakarta', 0.860, 112.930),
    ('61.07', '61', 'KABUPATEN', 'Bengkayang', 'Bengkayang', 'Asia/Jakarta', 0.820, 109.480),
    ('61.08', '61', 'KABUPATEN', 'Landak', 'Ngabang', 'Asia/Jakarta', 0.383, 109.955),
    ('61.09', '61', 'KABUPATEN', 'Sekadau', 'Sekadau', 'Asia/Jakarta', 0.030, 110.895),
    ('61.10', '61', 'KABUPATEN', 'Melawi', 'Nanga Pinoh', 'Asia/Jakarta', -0.340, 111.740),
    ('61.11', '61', 'KABUPATEN', 'Kayong Utara', 'Sukadana', 'Asia/Jakarta', -1.247, 109.950),
    ('61.12', '61', 'KABUPATEN', 'Kubu Raya', 'Sungai Raya', 'Asia/Jakarta', -0.120, 109.395),
    ('61.71', '61', 'KOTA', 'Pontianak', 'Pontianak', 'Asia/Jakarta', -0.027, 109.340),
    ('61.72', '61', 'KOTA', 'Singkawang', 'Singkawang', 'Asia/Jakarta', 0.907, 108.985);

-- Kalimantan Tengah
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('62.01', '62', 'KABUPATEN', 'Kotawaringin Barat', 'Pangkalan Bun', 'Asia/Jakarta', -2.683, 111.620),
    ('62.02', '62', 'KABUPATEN', 'Kotawaringin Timur', 'Sampit', 'Asia/Jakarta', -2.537, 112.955),
    ('62.03', '62', 'KABUPATEN', 'Kapuas', 'Kuala Kapuas', 'Asia/Jakarta', -3.010, 114.388),
    ('62.04', '62', 'KABUPATEN', 'Barito Selatan', 'Buntok', 'Asia/Jakarta', -1.720, 114.840),
    ('62.05', '62', 'KABUPATEN', 'Barito Utara', 'Muara Teweh', 'Asia/Jakarta', -0.955, 114.890),
    ('62.06', '62', 'KABUPATEN', 'Katingan', 'Kasongan', 'Asia/Jakarta', -1.880, 113.395),
    ('62.07', '62', 'KABUPATEN', 'Seruyan', 'Kuala Pembuang', 'Asia/Jakarta', -3.393, 112.540),
    ('62.08', '62', 'KABUPATEN', 'Sukamara', 'Sukamara', 'Asia/Jakarta', -2.710, 111.178),
    ('62.09', '62', 'KABUPATEN', 'Lamandau', 'Nanga Bulik', 'Asia/Jakarta', -2.163, 111.487),
    ('62.10', '62', 'KABUPATEN', 'Gunung Mas', 'Kuala Kurun', 'Asia/Jakarta', -1.105, 113.868),
    ('62.11', '62', 'KABUPATEN', 'Pulang Pisau', 'Pulang Pisau', 'Asia/Jakarta', -2.745, 114.260),
    ('62.12', '62', 'KABUPATEN', 'Murung Raya', 'Puruk Cahu', 'Asia/Jakarta', -0.625, 114.570),
    ('62.13', '62', 'KABUPATEN', 'Barito Timur', 'Tamiang Layang', 'Asia/Jakarta', -2.123, 115.193),
    ('62.71', '62', 'KOTA', 'Palangkaraya', 'Palangkaraya', 'Asia/Jakarta', -2.210, 113.917);

-- Kalimantan Selatan
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('63.01', '63', 'KABUPATEN', 'Tanah Laut', 'Pelaihari', 'Asia/Makassar', -3.800, 114.770),
    ('63.02', '63', 'KABUPATEN', 'Kotabaru', 'Kotabaru', 'Asia/Makassar', -3.240, 116.225),
    ('63.03', '63', 'KABUPATEN', 'Banjar', 'Martapura', 'Asia/Makassar', -3.413, 114.850),
    ('63.04', '63', 'KABUPATEN', 'Barito Kuala', 'Marabahan', 'Asia/Makassar', -2.983, 114.770),
    ('63.05', '63', 'KABUPATEN', 'Tapin', 'Rantau', 'Asia/Makassar', -2.935, 115.150),
    ('63.06', '63', 'KABUPATEN', 'Hulu Sungai Selatan', 'Kandangan', 'Asia/Makassar', -2.783, 115.265),
    ('63.07', '63', 'KABUPATEN', 'Hulu Sungai Tengah', 'Barabai', 'Asia/Makassar', -2.585, 115.382),
    ('63.08', '63', 'KABUPATEN', 'Hulu Sungai Utara', 'Amuntai', 'Asia/Makassar', -2.418, 115.250),
    ('63.09', '63', 'KABUPATEN', 'Tabalong', 'Tanjung', 'Asia/Makassar', -2.160, 115.385),
    ('63.10', '63', 'KABUPATEN', 'Tanah Bumbu', 'Batulicin', 'Asia/Makassar', -3.450, 115.995),
    ('63.11', '63', 'KABUPATEN', 'Balangan', 'Paringin', 'Asia/Makassar', -2.335, 115.465),
    ('63.71', '63', 'KOTA', 'Banjarmasin', 'Banjarmasin', 'Asia/Makassar', -3.320, 114.592),
    ('63.72', '63', 'KOTA', 'Banjarbaru', 'Banjarbaru', 'Asia/Makassar', -3.440, 114.832);

-- Kalimantan Timur
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('64.01', '64', 'KABUPATEN', 'Paser', 'Tana Paser', 'Asia/Makassar', -1.908, 116.195),
    ('64.02', '64', 'KABUPATEN', 'Kutai Kartanegara', 'Tenggarong', 'Asia/Makassar', -0.417, 116.988),
    ('64.03', '64', 'KABUPATEN', 'Berau', 'Tanjung Redeb', 'Asia/Makassar', 2.155, 117.495),
    ('64.07', '64', 'KABUPATEN', 'Kutai Barat', 'Sendawar', 'Asia/Makassar', -0.225, 115.695),
    ('64.08', '64', 'KABUPATEN', 'Kutai Timur', 'Sangatta', 'Asia/Makassar', 0.510, 117.540),
    ('64.09', '64', 'KABUPATEN', 'Penajam Paser Utara', 'Penajam', 'Asia/Makassar', -1.275, 116.740),
    ('64.11', '64', 'KABUPATEN', 'Mahakam Ulu', 'Ujoh Bilang', 'Asia/Makassar', 0.460, 115.170),
    ('64.71', '64', 'KOTA', 'Balikpapan', 'Balikpapan', 'Asia/Makassar', -1.270, 116.830),
    ('64.72', '64', 'KOTA', 'Samarinda', 'Samarinda', 'Asia/Makassar', -0.500, 117.145),
    ('64.74', '64', 'KOTA', 'Bontang', 'Bontang', 'Asia/Makassar', 0.133, 117.490);

-- Kalimantan Utara
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('65.01', '65', 'KABUPATEN', 'Bulungan', 'Tanjung Selor', 'Asia/Makassar', 2.843, 117.365),
    ('65.02', '65', 'KABUPATEN', 'Malinau', 'Malinau', 'Asia/Makassar', 3.585, 116.625),
    ('65.03', '65', 'KABUPATEN', 'Nunukan', 'Nunukan', 'Asia/Makassar', 4.140, 117.660),
    ('65.04', '65', 'KABUPATEN', 'Tana Tidung', 'Tideng Pale', 'Asia/Makassar', 3.605, 116.908),
    ('65.71', '65', 'KOTA', 'Tarakan', 'Tarakan', 'Asia/Makassar', 3.310, 117.590);

-- Sulawesi Utara
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('71.01', '71', 'KABUPATEN', 'Bolaang Mongondow', 'Lolak', 'Asia/Makassar', 0.880, 124.010),
    ('71.02', '71', 'KABUPATEN', 'Minahasa', 'Tondano', 'Asia/Makassar', 1.305, 124.912),
    ('71.03', '71', 'KABUPATEN', 'Kepulauan Sangihe', 'Tahuna', 'Asia/Makassar', 3.610, 125.490),
    ('71.04', '71', 'KABUPATEN', 'Kepulauan Talaud', 'Melonguane', 'Asia/Makassar', 4.010, 126.680),
    ('71.05', '71', 'KABUPATEN', 'Minahasa Selatan', 'Amurang', 'Asia/Makassar', 1.188, 124.575),
    ('71.06', '71', 'KABUPATEN', 'Minahasa Utara', 'Airmadidi', 'Asia/Makassar', 1.430, 124.980),
    ('71.07', '71', 'KABUPATEN', 'Minahasa Tenggara', 'Ratahan', 'Asia/Makassar', 1.060, 124.800),
    ('71.08', '71', 'KABUPATEN', 'Bolaang Mongondow Utara', 'Boroko', 'Asia/Makassar', 0.910, 123.265),
    ('71.09', '71', 'KABUPATEN', 'Kepulauan Siau Tagulandang Biaro', 'Ondong Siau', 'Asia/Makassar', 2.732, 125.362),
    ('71.10', '71', 'KABUPATEN', 'Bolaang Mongondow Timur', 'Tutuyan', 'Asia/Makassar', 0.770, 124.600),
    ('71.11', '71', 'KABUPATEN', 'Bolaang Mongondow Selatan', 'Molibagu', 'Asia/Makassar', 0.387, 123.982),
    ('71.71', '71', 'KOTA', 'Manado', 'Manado', 'Asia/Makassar', 1.487, 124.842),
    ('71.72', '71', 'KOTA', 'Bitung', 'Bitung', 'Asia/Makassar', 1.443, 125.190),
    ('71.73', '71', 'KOTA', 'Tomohon', 'Tomohon', 'Asia/Makassar', 1.325, 124.838),
    ('71.74', '71', 'KOTA', 'Kotamobagu', 'Kotamobagu', 'Asia/Makassar', 0.733, 124.315);

-- Sulawesi Tengah
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('72.01', '72', 'KABUPATEN', 'Banggai', 'Luwuk', 'Asia/Makassar', -0.950, 122.790),
    ('72.02', '72', 'KABUPATEN', 'Poso', 'Poso', 'Asia/Makassar', -1.393, 120.755),
    ('72.03', '72', 'KABUPATEN', 'Donggala', 'Donggala', 'Asia/Makassar', -0.680, 119.740),
    ('72.04', '72', 'KABUPATEN', 'Toli-Toli', 'Tolitoli', 'Asia/Makassar', 1.045, 120.820),
    ('72.05', '72', 'KABUPATEN', 'Buol', 'Buol', 'Asia/Makassar', 1.160, 121.430),
    ('72.06', '72', 'KABUPATEN', 'Morowali', 'Bungku', 'Asia/Makassar', -2.550, 121.970),
    ('72.07', '72', 'KABUPATEN', 'Banggai Kepulauan', 'Salakan', 'Asia/Makassar', -1.310, 123.290),
    ('72.08', '72', 'KABUPATEN', 'Parigi Moutong', 'Parigi', 'Asia/Makassar', -0.810, 120.175),
    ('72.09', '72', 'KABUPATEN', 'Tojo Una Una', 'Ampana', 'Asia/Makassar', -0.870, 121.585),
    ('72.10', '72', 'KABUPATEN', 'Sigi', 'Bora', 'Asia/Makassar', -1.020, 119.930),
    ('72.11', '72', 'KABUPATEN', 'Banggai Laut', 'Banggai', 'Asia/Makassar', -1.590, 123.495),
    ('72.12', '72', 'KABUPATEN', 'Morowali Utara', 'Kolonodale', 'Asia/Makassar', -1.985, 121.340),
    ('72.71', '72', 'KOTA', 'Palu', 'Palu', 'Asia/Makassar', -0.895, 119.860);

-- Sulawesi Selatan
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('73.01', '73', 'KABUPATEN', 'Kepulauan Selayar', 'Benteng', 'Asia/Makassar', -6.122, 120.458),
    ('73.02', '73', 'KABUPATEN', 'Bulukumba', 'Bulukumba', 'Asia/Makassar', -5.553, 120.195),
    ('73.03', '73', 'KABUPATEN', 'Bantaeng', 'Bantaeng', 'Asia/Makassar', -5.543, 119.945),
    ('73.04', '73', 'KABUPATEN', 'Jeneponto', 'Bontosunggu', 'Asia/Makassar', -5.680, 119.740),
    ('73.05', '73', 'KABUPATEN', 'Takalar', 'Pattallassang', 'Asia/Makassar', -5.415, 119.440),
    ('73.06', '73', 'KABUPATEN', 'Gowa', 'Sungguminasa', 'Asia/Makassar', -5.205, 119.455),
    ('73.07', '73', 'KABUPATEN', 'Sinjai', 'Balangnipa', 'Asia/Makassar', -5.125, 120.255),
    ('73.08', '73', 'KABUPATEN', 'Bone', 'Watampone', 'Asia/Makassar', -4.538, 120.328),
    ('73.09', '73', 'KABUPATEN', 'Maros', 'Turikale', 'Asia/Makassar', -5.007, 119.575),
    ('73.10', '73', 'KABUPATEN', 'Pangkajene dan Kepulauan', 'Pangkajene', 'Asia/Makassar', -4.835, 119.555),
    ('73.11', '73', 'KABUPATEN', 'Barru', 'Barru', 'Asia/Makassar', -4.405, 119.615),
    ('73.12', '73', 'KABUPATEN', 'Soppeng', 'Watansoppeng', 'Asia/Makassar', -4.350, 119.885),
    ('73.13', '73', 'KABUPATEN', 'Wajo', 'Sengkang', 'Asia/Makassar', -4.133, 120.030),
    ('73.14', '73', 'KABUPATEN', 'Sidenreng Rappang', 'Pangkajene Sidenreng', 'Asia/Makassar', -3.925, 119.800),
    ('73.15', '73', 'KABUPATEN', 'Pinrang', 'Pinrang', 'Asia/Makassar', -3.793, 119.652),
    ('73.16', '73', 'KABUPATEN', 'Enrekang', 'Enrekang', 'Asia/Makassar', -3.563, 119.775),
    ('73.17', '73', 'KABUPATEN', 'Luwu', 'Belopa', 'Asia/Makassar', -3.380, 120.370),
    ('73.18', '73', 'KABUPATEN', 'Tana Toraja', 'Makale', 'Asia/Makassar', -3.100, 119.855),
    ('73.22', '73', 'KABUPATEN', 'Luwu Utara', 'Masamba', 'Asia/Makassar', -2.553, 120.327),
    ('73.24', '73', 'KABUPATEN', 'Luwu Timur', 'Malili', 'Asia/Makassar', -2.635, 121.095),
    ('73.26', '73', 'KABUPATEN', 'Toraja Utara', 'Rantepao', 'Asia/Makassar', -2.970, 119.900),
    ('73.71', '73', 'KOTA', 'Makassar', 'Makassar', 'Asia/Makassar', -5.135, 119.412),
    ('73.72', '73', 'KOTA', 'Parepare', 'Parepare', 'Asia/Makassar', -4.013, 119.625),
    ('73.73', '73', 'KOTA', 'Palopo', 'Palopo', 'Asia/Makassar', -2.995, 120.195);

-- Sulawesi Tenggara
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('74.01', '74', 'KABUPATEN', 'Kolaka', 'Kolaka', 'Asia/Makassar', -4.050, 121.595),
    ('74.02', '74', 'KABUPATEN', 'Konawe', 'Unaaha', 'Asia/Makassar', -3.855, 122.050),
    ('74.03', '74', 'KABUPATEN', 'Muna', 'Raha', 'Asia/Makassar', -4.837, 122.720),
    ('74.04', '74', 'KABUPATEN', 'Buton', 'Pasarwajo', 'Asia/Makassar', -5.500, 122.855),
    ('74.05', '74', 'KABUPATEN', 'Konawe Selatan', 'Andoolo', 'Asia/Makassar', -4.345, 122.250),
    ('74.06', '74', 'KABUPATEN', 'Bombana', 'Rumbia', 'Asia/Makassar', -4.785, 122.065),
    ('74.07', '74', 'KABUPATEN', 'Wakatobi', 'Wangi-Wangi', 'Asia/Makassar', -5.325, 123.540),
    ('74.08', '74', 'KABUPATEN', 'Kolaka Utara', 'Lasusua', 'Asia/Makassar', -3.505, 120.890),
    ('74.09', '74', 'KABUPATEN', 'Konawe Utara', 'Wanggudu', 'Asia/Makassar', -3.470, 122.080),
    ('74.10', '74', 'KABUPATEN', 'Buton Utara', 'Buranga', 'Asia/Makassar', -4.800, 122.985),
    ('74.11', '74', 'KABUPATEN', 'Kolaka Timur', 'Tirawuta', 'Asia/Makassar', -4.015, 121.875),
    ('74.12', '74', 'KABUPATEN', 'Konawe Kepulauan', 'Langara', 'Asia/Makassar', -4.025, 122.980),
    ('74.13', '74', 'KABUPATEN', 'Muna Barat', 'Laworo', 'Asia/Makassar', -4.785, 122.524),
    ('74.14', '74', 'KABUPATEN', 'Buton Tengah', 'Labungkari', 'Asia/Makassar', -5.270, 122.548),
    ('74.15', '74', 'KABUPATEN', 'Buton Selatan', 'Batauga', 'Asia/Makassar', -5.590, 122.597),
    ('74.71', '74', 'KOTA', 'Kendari', 'Kendari', 'Asia/Makassar', -3.975, 122.515),
    ('74.72', '74', 'KOTA', 'Bau Bau', 'Bau Bau', 'Asia/Makassar', -5.470, 122.600);

-- Gorontalo
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('75.01', '75', 'KABUPATEN', 'Gorontalo', 'Limboto', 'Asia/Makassar', 0.625, 122.980),
    ('75.02', '75', 'KABUPATEN', 'Boalemo', 'Tilamuta', 'Asia/Makassar', 0.530, 122.340),
    ('75.03', '75', 'KABUPATEN', 'Bone Bolango', 'Suwawa', 'Asia/Makassar', 0.545, 123.140),
    ('75.04', '75', 'KABUPATEN', 'Pohuwato', 'Marisa', 'Asia/Makassar', 0.465, 121.940),
    ('75.05', '75', 'KABUPATEN', 'Gorontalo Utara', 'Kwandang', 'Asia/Makassar', 0.828, 122.920),
    ('75.71', '75', 'KOTA', 'Gorontalo', 'Gorontalo', 'Asia/Makassar', 0.540, 123.060);

-- Sulawesi Barat
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('76.01', '76', 'KABUPATEN', 'Pasangkayu', 'Pasangkayu', 'Asia/Makassar', -1.175, 119.370),
    ('76.02', '76', 'KABUPATEN', 'Mamuju', 'Mamuju', 'Asia/Makassar', -2.680, 118.890),
    ('76.03', '76', 'KABUPATEN', 'Mamasa', 'Mamasa', 'Asia/Makassar', -2.940, 119.370),
    ('76.04', '76', 'KABUPATEN', 'Polewali Mandar', 'Polewali', 'Asia/Makassar', -3.430, 119.340),
    ('76.05', '76', 'KABUPATEN', 'Majene', 'Majene', 'Asia/Makassar', -3.540, 118.970),
    ('76.06', '76', 'KABUPATEN', 'Mamuju Tengah', 'Tobadak', 'Asia/Makassar', -2.090, 119.345);

-- Maluku
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('81.01', '81', 'KABUPATEN', 'Maluku Tengah', 'Masohi', 'Asia/Jayapura', -3.300, 128.966),
    ('81.02', '81', 'KABUPATEN', 'Maluku Tenggara', 'Langgur', 'Asia/Jayapura', -5.655, 132.730),
    ('81.03', '81', 'KABUPATEN', 'Kepulauan Tanimbar', 'Saumlaki', 'Asia/Jayapura', -7.975, 131.300),
    ('81.04', '81', 'KABUPATEN', 'Buru', 'Namlea', 'Asia/Jayapura', -3.265, 127.085),
    ('81.05', '81', 'KABUPATEN', 'Seram Bagian Timur', 'Bula', 'Asia/Jayapura', -3.105, 130.490),
    ('81.06', '81', 'KABUPATEN', 'Seram Bagian Barat', 'Piru', 'Asia/Jayapura', -3.070, 128.190),
    ('81.07', '81', 'KABUPATEN', 'Kepulauan Aru', 'Dobo', 'Asia/Jayapura', -5.765, 134.215),
    ('81.08', '81', 'KABUPATEN', 'Maluku Barat Daya', 'Tiakur', 'Asia/Jayapura', -8.170, 127.790),
    ('81.09', '81', 'KABUPATEN', 'Buru Selatan', 'Namrole', 'Asia/Jayapura', -3.850, 126.725),
    ('81.71', '81', 'KOTA', 'Ambon', 'Ambon', 'Asia/Jayapura', -3.697, 128.183),
    ('81.72', '81', 'KOTA', 'Tual', 'Tual', 'Asia/Jayapura', -5.635, 132.745);

-- Maluku Utara
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('82.01', '82', 'KABUPATEN', 'Halmahera Barat', 'Jailolo', 'Asia/Jayapura', 1.070, 127.470),
    ('82.02', '82', 'KABUPATEN', 'Halmahera Tengah', 'Weda', 'Asia/Jayapura', 0.330, 127.875),
    ('82.03', '82', 'KABUPATEN', 'Halmahera Utara', 'Tobelo', 'Asia/Jayapura', 1.730, 128.005),
    ('82.04', '82', 'KABUPATEN', 'Halmahera Selatan', 'Labuha', 'Asia/Jayapura', -0.635, 127.490),
    ('82.05', '82', 'KABUPATEN', 'Kepulauan Sula', 'Sanana', 'Asia/Jayapura', -2.055, 125.975),
    ('82.06', '82', 'KABUPATEN', 'Halmahera Timur', 'Maba', 'Asia/Jayapura', 0.685, 128.285),
    ('82.07', '82', 'KABUPATEN', 'Pulau Morotai', 'Daruba', 'Asia/Jayapura', 2.045, 128.290),
    ('82.08', '82', 'KABUPATEN', 'Pulau Taliabu', 'Bobong', 'Asia/Jayapura', -1.945, 124.390),
    ('82.71', '82', 'KOTA', 'Ternate', 'Ternate', 'Asia/Jayapura', 0.790, 127.385),
    ('82.72', '82', 'KOTA', 'Tidore Kepulauan', 'Tidore Kepulauan', 'Asia/Jayapura', 0.675, 127.445);

-- Papua
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('91.03', '91', 'KABUPATEN', 'Jayapura', 'Sentani', 'Asia/Jayapura', -2.570, 140.515),
    ('91.05', '91', 'KABUPATEN', 'Kepulauan Yapen', 'Serui', 'Asia/Jayapura', -1.880, 136.240),
    ('91.06', '91', 'KABUPATEN', 'Biak Numfor', 'Biak', 'Asia/Jayapura', -1.180, 136.080),
    ('91.10', '91', 'KABUPATEN', 'Sarmi', 'Sarmi', 'Asia/Jayapura', -1.870, 138.750),
    ('91.11', '91', 'KABUPATEN', 'Keerom', 'Arso', 'Asia/Jayapura', -2.940, 140.780),
    ('91.15', '91', 'KABUPATEN', 'Waropen', 'Botawa', 'Asia/Jayapura', -2.215, 136.450),
    ('91.19', '91', 'KABUPATEN', 'Supiori', 'Sorendiweri', 'Asia/Jayapura', -0.735, 135.736),
    ('91.20', '91', 'KABUPATEN', 'Mamberamo Raya', 'Burmeso', 'Asia/Jayapura', -2.310, 138.025),
    ('91.71', '91', 'KOTA', 'Jayapura', 'Jayapura', 'Asia/Jayapura', -2.535, 140.705);

-- Papua Barat
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('92.02', '92', 'KABUPATEN', 'Manokwari', 'Manokwari', 'Asia/Jayapura', -0.865, 134.065),
    ('92.03', '92', 'KABUPATEN', 'Fak Fak', 'Fakfak', 'Asia/Jayapura', -2.925, 132.295),
    ('92.06', '92', 'KABUPATEN', 'Teluk Bintuni', 'Bintuni', 'Asia/Jayapura', -2.110, 133.525),
    ('92.07', '92', 'KABUPATEN', 'Teluk Wondama', 'Rasiei', 'Asia/Jayapura', -2.815, 134.530),
    ('92.08', '92', 'KABUPATEN', 'Kaimana', 'Kaimana', 'Asia/Jayapura', -3.660, 133.775),
    ('92.11', '92', 'KABUPATEN', 'Manokwari Selatan', 'Ransiki', 'Asia/Jayapura', -1.505, 134.175),
    ('92.12', '92', 'KABUPATEN', 'Pegunungan Arfak', 'Anggi', 'Asia/Jayapura', -1.375, 133.920);

-- Papua Selatan
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('93.01', '93', 'KABUPATEN', 'Merauke', 'Merauke', 'Asia/Jayapura', -8.495, 140.400),
    ('93.02', '93', 'KABUPATEN', 'Boven Digoel', 'Tanah Merah', 'Asia/Jayapura', -6.100, 140.300),
    ('93.03', '93', 'KABUPATEN', 'Mappi', 'Kepi', 'Asia/Jayapura', -6.540, 139.330),
    ('93.04', '93', 'KABUPATEN', 'Asmat', 'Agats', 'Asia/Jayapura', -5.540, 138.130);

-- Papua Tengah
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('94.01', '94', 'KABUPATEN', 'Nabire', 'Nabire', 'Asia/Jayapura', -3.365, 135.500),
    ('94.02', '94', 'KABUPATEN', 'Puncak Jaya', 'Mulia', 'Asia/Jayapura', -3.710, 137.975),
    ('94.03', '94', 'KABUPATEN', 'Paniai', 'Enarotali', 'Asia/Jayapura', -3.930, 136.375),
    ('94.04', '94', 'KABUPATEN', 'Mimika', 'Timika', 'Asia/Jayapura', -4.545, 136.890),
    ('94.05', '94', 'KABUPATEN', 'Puncak', 'Ilaga', 'Asia/Jayapura', -3.976, 137.622),
    ('94.06', '94', 'KABUPATEN', 'Dogiyai', 'Kigamani', 'Asia/Jayapura', -4.010, 136.030),
    ('94.07', '94', 'KABUPATEN', 'Intan Jaya', 'Sugapa', 'Asia/Jayapura', -3.740, 137.030),
    ('94.08', '94', 'KABUPATEN', 'Deiyai', 'Tigi', 'Asia/Jayapura', -4.045, 136.280);

-- Papua Pegunungan
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('95.01', '95', 'KABUPATEN', 'Jayawijaya', 'Wamena', 'Asia/Jayapura', -4.095, 138.945),
    ('95.02', '95', 'KABUPATEN', 'Pegunungan Bintang', 'Oksibil', 'Asia/Jayapura', -4.905, 140.630),
    ('95.03', '95', 'KABUPATEN', 'Yahukimo', 'Dekai', 'Asia/Jayapura', -4.860, 139.480),
    ('95.04', '95', 'KABUPATEN', 'Tolikara', 'Karubaga', 'Asia/Jayapura', -3.685, 138.475),
    ('95.05', '95', 'KABUPATEN', 'Mamberamo Tengah', 'Kobakma', 'Asia/Jayapura', -3.660, 139.050),
    ('95.06', '95', 'KABUPATEN', 'Yalimo', 'Elelim', 'Asia/Jayapura', -3.785, 139.385),
    ('95.07', '95', 'KABUPATEN', 'Lanny Jaya', 'Tiom', 'Asia/Jayapura', -3.925, 138.455),
    ('95.08', '95', 'KABUPATEN', 'Nduga', 'Kenyam', 'Asia/Jayapura', -4.600, 138.370);

-- Papua Barat Daya
INSERT INTO regency (code, province_code, kind, name, seat, time_zone, latitude, longitude) VALUES
    ('96.01', '96', 'KABUPATEN', 'Sorong', 'Aimas', 'Asia/Jayapura', -0.960, 131.320),
    ('96.02', '96', 'KABUPATEN', 'Sorong Selatan', 'Teminabuan', 'Asia/Jayapura', -1.445, 132.020),
    ('96.03', '96', 'KABUPATEN', 'Raja Ampat', 'Waisai', 'Asia/Jayapura', -0.430, 130.820),
    ('96.04', '96', 'KABUPATEN', 'Tambrauw', 'Fef', 'Asia/Jayapura', -0.815, 132.420),
    ('96.05', '96', 'KABUPATEN', 'Maybrat', 'Kumurkek', 'Asia/Jayapura', -1.256, 132.498),
    ('96.71', '96', 'KOTA', 'Sorong', 'Sorong', 'Asia/Jayapura', -0.880, 131.255);
