import ArgumentParser

struct RoomCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract: "Chạy và coi một phòng thi – serve and watch one exam room.",
    subcommands: [
      RoomServe.self, RoomEnrol.self, RoomRehearse.self, RoomCodesCommand.self, RoomWatch.self,
      RoomStatus.self,
      RoomConfirmClock.self, RoomOpenCode.self, RoomMessage.self, RoomCheckIn.self, RoomAdmit.self,
      RoomRelease.self,
      RoomExtend.self,
      RoomReschedule.self, RoomIncident.self, RoomComplaint.self, RoomSuspend.self, RoomRedo.self,
      RoomPause.self, RoomProceed.self, RoomSettle.self, RoomLate.self, RoomGiveUp.self,
      RoomEnd.self, RoomDecide.self,
      RoomSign.self, RoomFinish.self, RoomHandIns.self, RoomResultList.self, RoomBackup.self,
      RoomCheck.self,
      RoomRebuild.self, RoomStandby.self,
    ])
}
