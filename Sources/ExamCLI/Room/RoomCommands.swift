import ArgumentParser

struct RoomCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract: "Chạy và coi một phòng thi – serve and watch one exam room.",
    subcommands: [
      RoomServe.self, RoomEnrol.self, RoomCodesCommand.self, RoomWatch.self, RoomStatus.self,
      RoomOpenCode.self, RoomMessage.self, RoomAdmit.self, RoomRelease.self, RoomExtend.self,
      RoomReschedule.self, RoomIncident.self, RoomComplaint.self, RoomEnd.self, RoomDecide.self,
      RoomSign.self, RoomFinish.self, RoomHandIns.self, RoomBackup.self, RoomCheck.self,
      RoomRebuild.self, RoomStandby.self,
    ])
}
