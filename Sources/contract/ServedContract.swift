#if Mock
  import ContractCommand
  import ContractDiagnostics
  import ContractGenerator
  import ContractMock
  import ContractServer
  import Foundation
  import Synchronization

  /// The contract that is served, and served anew after each save.
  final class ServedContract: Sendable {
    private struct State {
      var server: ContractServer?
      var operations = 0
      var files: [String] = []
    }
    private let state = Mutex(State())
    private let command: Mock

    init(_ command: Mock) { self.command = command }

    /// The latest contract without errors; before the first there is one without operations.
    var server: ContractServer { state.withLock { $0.server } ?? ServedContract.empty }
    var isLoaded: Bool { state.withLock { $0.server != nil } }
    var summary: String { state.withLock { $0.operations == 1 ? "1 operation" : "\($0.operations) operations" } }

    /// Reads the document. One with errors is told of and changes nothing.
    ///
    /// - Returns: whether it is served now.
    @discardableResult
    func load() -> Bool {
      let understood = command.options.reading.understand(command.options.document)
      state.withLock { $0.files = understood.sources.files.map(\.path) }
      guard let model = understood.model, !understood.hasErrors else {
        tell(understood.diagnostics, understood)
        return false
      }
      let mock = MockServer(model, options: command.mockOptions)
      tell(understood.diagnostics + mock.misfits.map(\.diagnostic), understood)
      do {
        let server = try mock.server(configuration: command.serverConfiguration)
        state.withLock {
          $0.server = server
          $0.operations = mock.operationCount
        }
        return true
      } catch {
        StandardError.print("error: \(error)")
        return false
      }
    }

    /// Nobody who reads no longer keeps others from being served.
    private func tell(_ diagnostics: [Diagnostic], _ understood: Understanding) {
      try? command.options.printing.print(diagnostics, sources: understood.sources)
    }

    /// Looks at the files on a thread of its own, as long as the program runs.
    func follow() {
      let thread = Thread { [self] in
        var watcher = FileWatcher()
        watcher.follow(state.withLock { $0.files })
        while true {
          watcher.waitForChange()
          watcher.begin()
          let isServed = load()
          watcher.follow(state.withLock { $0.files })
          StandardError.print(isServed ? "serving \(summary)" : isLoaded ? "still serving what was read before" : "serving nothing yet")
        }
      }
      thread.start()
    }

    private static let empty: ContractServer = {
      do { return try ContractServer(routes: []) } catch { preconditionFailure("no routes cannot conflict: \(error)") }
    }()
  }
#endif
