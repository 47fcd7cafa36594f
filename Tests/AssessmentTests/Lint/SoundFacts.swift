/// Matter for a bank without any fault: a stem, the right choice, then the wrong ones.
enum SoundFacts {
  static let single: [String] = """
    Cơ quan nào công bố kết quả tổng điều tra dân số?|Cơ quan thống kê|Cơ quan hải quan|Cơ quan kiểm lâm|Cơ quan bưu điện
    Con dấu của cơ quan do ai giữ theo quy chế mẫu?|Văn thư chuyên trách|Lái xe của phòng|Bảo vệ trực đêm|Kế toán tổng hợp
    Sổ nào ghi công văn đến trong ngày làm việc?|Sổ đăng ký văn bản|Sổ theo dõi kho|Sổ trực ban đêm|Sổ điểm danh họp
    Bản đồ địa chính thể hiện nội dung gì?|Ranh giới thửa đất|Hướng gió mùa|Độ mặn nước biển|Tuyến bay dân dụng
    Loại giấy nào dùng để in quyết định khổ tiêu chuẩn?|Giấy khổ A4|Giấy khổ A0|Giấy khổ B1|Giấy khổ C6
    Ai ký nháy trước khi trình lãnh đạo bộ?|Chánh Văn phòng|Nhân viên lễ tân|Hướng dẫn viên|Phóng viên báo
    Thiết bị nào ngăn mất điện đột ngột cho máy chủ?|Bộ lưu điện|Máy hút ẩm|Quạt thông gió|Đèn huỳnh quang
    Phím tắt nào dán nội dung đã chép?|Ctrl + V|Ctrl + P|Ctrl + F|Ctrl + Z
    Hàm nào cộng một dãy ô trong bảng tính?|SUM|LEFT|DATE|UPPER
    Hồ sơ một cửa được trả cho dân ở đâu?|Bộ phận tiếp nhận|Phòng máy chủ|Kho lưu trữ tỉnh|Nhà ăn tập thể
    Mùa lũ ở đồng bằng sông Cửu Long thường vào lúc nào?|Cuối hè sang thu|Giữa mùa xuân|Đầu tháng giêng|Cuối mùa đông
    Nhạc cụ nào làm bằng một dây đàn căng trên hộp gỗ?|Đàn bầu|Sáo trúc|Trống cơm|Cồng chiêng
    Làng Bát Tràng nổi tiếng về nghề gì?|Gốm sứ|Dệt lụa|Chạm bạc|Làm nón
    Chất nào chiếm nhiều nhất trong không khí khô?|Nitơ|Oxy|Heli|Agon
    Đơn vị đo cường độ dòng điện là gì?|Ampe|Vôn|Oát|Ôm
    Tam giác có ba cạnh bằng nhau gọi là gì?|Tam giác đều|Tam giác vuông|Tam giác tù|Tam giác lệch
    Thư mời họp cần nêu rõ thông tin nào nhất?|Thời gian, địa điểm|Cân nặng đại biểu|Nhóm máu chủ tọa|Số nhà thư ký
    Tệp nén thường mang phần mở rộng nào?|.zip|.bmp|.wav|.txt
    Người dân tra cứu thủ tục hành chính bằng cách nào nhanh nhất?|Cổng dịch vụ công|Niên giám điện thoại|Bản tin thời tiết|Lịch chiếu phim
    Biên bản bàn giao cần có chữ ký của những bên nào?|Bên giao, bên nhận|Khách vãng lai|Hàng xóm gần đó|Đội văn nghệ
    Vitamin nào cơ thể tạo ra nhờ ánh nắng?|Vitamin D|Vitamin K|Vitamin E|Vitamin C
    Rừng ngập mặn che chắn bờ biển khỏi tác động nào?|Sóng và xói lở|Sương muối núi cao|Động đất sâu|Tuyết rơi dày
    Ngày nghỉ bù được tính khi lễ trùng với gì?|Ngày nghỉ hằng tuần|Ngày trả lương|Ngày họp giao ban|Ngày khai trương
    Máy quét tạo ra sản phẩm gì từ trang giấy?|Ảnh số|Âm thanh|Mùi hương|Nhiệt năng
    Ai điều khiển phiên họp khi chủ tọa ủy quyền?|Người được ủy quyền|Khách mời cao tuổi|Nhân viên phục vụ|Thợ chụp ảnh
    Tường lửa trong mạng máy tính làm việc gì?|Lọc kết nối lạ|Sưởi ấm phòng|In tài liệu|Đếm nhân viên
    Loại cây nào cho hạt làm ra sô-cô-la?|Ca cao|Hồ tiêu|Cao su|Bông vải
    Dòng sông nào chảy qua thành phố Huế?|Sông Hương|Sông Đà|Sông Mã|Sông Lô
    Vịnh nào thuộc tỉnh Quảng Ninh?|Hạ Long|Cam Ranh|Vân Phong|Xuân Đài
    Môn thể thao nào dùng vợt, lưới thấp và quả bóng nỉ?|Quần vợt|Bóng rổ|Đua thuyền|Bắn cung
    Đại lượng nào cho biết độ nóng lạnh của vật?|Nhiệt độ|Khối lượng|Áp suất|Vận tốc
    Thủ kho nhập hàng căn cứ vào chứng từ nào?|Phiếu nhập kho|Thẻ thư viện|Vé xem kịch|Giấy ra viện
    Bảng chấm công phục vụ việc gì?|Tính lương tháng|Đặt vé máy bay|Chọn màu sơn|Dự báo mưa
    Kênh nào tiếp nhận phản ánh về vệ sinh đường phố?|Đường dây nóng|Sân vận động|Rạp chiếu bóng|Bến phà cũ
    Công cụ nào tạo mục lục tự động khi soạn thảo?|Kiểu tiêu đề|Bút đánh dấu|Hình nền trang|Khung tranh ảnh
    Bảo tàng lưu giữ thứ gì để phục vụ nghiên cứu?|Hiện vật gốc|Rau củ tươi|Xăng dầu lẻ|Nước đá sạch
    Người gửi thư điện tử nhập địa chỉ nhận tại ô nào?|To|Size|Font|Zoom
    Phương tiện nào chạy trên đường ray đô thị?|Tàu điện|Xe máy|Ca nô|Xe đạp
    Khi báo cháy cần gọi lực lượng nào?|Cảnh sát chữa cháy|Đội trật tự chợ|Ban quản lý đò|Tổ dạy nghề
    Dấu câu nào kết thúc câu kể?|Dấu chấm|Dấu phẩy|Dấu ngoặc|Dấu gạch
    Kim loại nào ở thể lỏng trong phòng?|Thủy ngân|Sắt|Đồng|Kẽm
    Hội nghị trực tuyến cần thiết bị nào để ghi hình?|Máy quay|Máy cày|Máy bơm|Máy khâu
    """.split(separator: "\n").map(String.init)

  static let ranges = [
    "Khung nhiệt độ bảo quản hồ sơ giấy là bao nhiêu?|10–14 độ|15–18 độ|20–24 độ|26–30 độ",
    "Lớp học nghiệp vụ nên có bao nhiêu học viên?|Từ 5 đến 9 người|Từ 10 đến 19 người|"
      + "Từ 20 đến 29 người|Từ 30 đến 39 người",
  ]

  static let numbers = [
    "Một năm nhuận có bao nhiêu ngày?|364 ngày|365 ngày|366 ngày|367 ngày|C",
    "Một giờ rưỡi bằng bao nhiêu phút?|60 phút|80 phút|90 phút|120 phút|C",
    "Hình lập phương có bao nhiêu cạnh?|6|8|10|12|D",
  ]

  /// Items in Vietnamese and the same in English.
  static let translated: [(vi: String, en: String)] = [
    (
      "Ngày 15 tháng 6 năm 2027, UNESCO tặng bằng cho 24 xã và 3 phường; có mấy đơn vị?"
        + "|24 đơn vị|25 đơn vị|26 đơn vị|27 đơn vị|D",
      "On 15/6/2027 UNESCO gave a diploma to 24 communes and 3 wards; how many were there?"
        + "|24 units|25 units|26 units|27 units|D"
    ),
    (
      "Trạm Hà Giang đo 1200 mm mưa trong 8 tháng; trung bình mỗi tháng bao nhiêu?"
        + "|120 mm|130 mm|140 mm|150 mm|D",
      "The station of Ha Giang measured 1200 mm of rain in 8 months; what is the mean?"
        + "|120 mm|130 mm|140 mm|150 mm|D"
    ),
    (
      "Chương trình Excel 2021 mở tệp 48 trang trên Windows trong 16 giây; mỗi giây mấy trang?"
        + "|2 trang|3 trang|4 trang|5 trang|B",
      "The program Excel 2021 opens a file of 48 pages on Windows in 16 seconds; how many a second?"
        + "|2 pages|3 pages|4 pages|5 pages|B"
    ),
  ]
}
