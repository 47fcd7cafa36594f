import Testing

@testable import SessionStore

@Suite("Mount table")
struct MountTableTests {
  private static let table = MountTable(
    text: """
      22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
      30 22 0:26 / /srv/thi rw - nfs4 server:/thi rw
      31 30 0:27 / /srv/thi/local rw - xfs /dev/vdb rw
      32 22 0:28 / /mnt/with\\040space rw shared:3 master:1 - cifs //pc/share rw
      33 22 0:29 / /over rw - ext4 /dev/vdc rw
      34 33 0:30 / /over rw - fuse.sshfs me@there:/ rw
      """)

  @Test(
    "A path belongs to the deepest and latest mount above it",
    arguments: [
      ("/home/a", "ext4"), ("/srv/thi", "nfs4"), ("/srv/thi/log", "nfs4"),
      ("/srv/thirty", "ext4"), ("/srv/thi/local/log", "xfs"), ("/mnt/with space/log", "cifs"),
      ("/over/log", "fuse.sshfs"), ("/", "ext4"),
    ])
  func types(path: String, type: String) { #expect(Self.table.type(of: path) == type) }

  @Test("Network and user file systems are unreliable, local ones are not")
  func kinds() {
    for type in ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse"] {
      #expect(MountTable.isUnreliable(type), "\(type)")
    }
    for type in ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs"] {
      #expect(!MountTable.isUnreliable(type), "\(type)")
    }
  }

  @Test("The table of this process knows its root")
  func thisProcess() throws {
    #expect(try MountTable.ofThisProcess().type(of: "/") != nil)
  }

  @Test("Exactly one SQLite library is in this process")
  func oneLibrary() throws {
    let maps = String(decoding: try KernelFile.read("/proc/self/maps"), as: UTF8.self)
    let paths = maps.split(separator: "\n").compactMap { $0.split(separator: " ").last }
    #expect(Set(paths.filter { $0.contains("libsqlite3") }).count == 1)
  }
}
