/// `README.txt` of a bundle: how to check it, in Vietnamese and English.
package enum BundleReadme {
  package static let bytes = Array(text.utf8)

  private static let text = """
    HỒ SƠ KIỂM CHỨNG MỘT PHÒNG THI

    Thư mục này chứa toàn bộ nhật ký của một phòng thi: ai ngồi ở đâu, nhận đề nào, trả lời gì và
    lúc nào, ai quyết định điều gì, chấm bao nhiêu điểm. Mọi sự kiện nằm trong một cây băm đã ký.
    Đổi một ký tự ở bất cứ đâu đều bị phát hiện.

    Cách kiểm tra:

      khoathi audit verify THƯ_MỤC_NÀY --policy CHÍNH_SÁCH --vkey KHÓA

    Tệp chính sách (nhân chứng nào phải ký) và khóa công khai của nhật ký lấy từ biên bản đã ký,
    không bao giờ lấy từ thư mục này.

      log/            nhật ký theo C2SP tlog-tiles; log/checkpoint là đầu cây đã ký cuối cùng
      heads/N         đầu cây đã ký khi nhật ký có N sự kiện
      private.jsonl   nội dung từng sự kiện và muối để mở cam kết (có họ tên và bài làm)
      bank.jsonl      lá của mọi câu hỏi trong ngân hàng; câu đã dùng được mở kèm đáp án
      blueprint.json  ma trận đề          roster.json  danh sách thí sinh
      rule.json       quy chế áp dụng     results.csv  bảng kết quả
      ceremony.json   những người giữ khóa niêm phong (khi đề và đáp án được niêm phong)
      c1/             nhật ký tiếp nối, khi có sửa đáp án sau buổi thi: thêm --continuation-vkey KHÓA

    Xem một thí sinh:  khoathi audit timeline SỐ_BÁO_DANH THƯ_MỤC_NÀY


    THE RECORD OF ONE EXAM ROOM, FOR CHECKING

    This directory holds the whole log of one exam room: who sat where, got which paper, answered
    what and when, who decided what, and how it was scored. Every event stands in one signed hash
    tree. A single changed character anywhere is found.

    To check it:

      khoathi audit verify THIS_DIRECTORY --policy POLICY --vkey KEY

    The policy file (which witnesses must have signed) and the log's public key come from the
    signed minutes, never from this directory.

      log/            the log as C2SP tlog-tiles; log/checkpoint is the last signed head
      heads/N         the head signed when the log had N events
      private.jsonl   the body of each event and the salt of its commitment (names, responses)
      bank.jsonl      the leaf of every item of the bank; items in use are opened with their keys
      blueprint.json  the matrix of the paper    roster.json  the candidates
      rule.json       the rules that applied     results.csv  the results
      ceremony.json   who keeps the sealed files (when questions and keys were sealed)
      c1/             the log that goes on when a key was corrected: add --continuation-vkey KEY

    One candidate's exam:  khoathi audit timeline NUMBER THIS_DIRECTORY

    """
}
