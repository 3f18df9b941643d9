// swift-tools-version: 6.2
import PackageDescription

let runtime: [Target.Dependency] = [
  .product(name: "ContractRuntime", package: "contract"), .product(name: "ContractServer", package: "contract"),
]
let generated: [Target.PluginUsage] = [.plugin(name: "ContractPlugin", package: "contract")]
let strict: [SwiftSetting] = [.enableUpcomingFeature("MemberImportVisibility")]

// Three documents, each in the folder of its target. Two of them refer to schemas of the third, whose module has the types.
let package = Package(
  name: "modules",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "contract", path: "../../..", traits: [])],
  targets: [
    .target(
      name: "MoneyAPI", dependencies: runtime, exclude: ["openapi.yaml", "contract.yaml"], swiftSettings: strict, plugins: generated),
    .target(
      name: "OrdersAPI", dependencies: ["MoneyAPI"] + runtime, exclude: ["openapi.yaml", "contract.yaml"], swiftSettings: strict,
      plugins: generated),
    .target(
      name: "RefundsAPI", dependencies: ["MoneyAPI"] + runtime, exclude: ["openapi.yaml", "contract.yaml"], swiftSettings: strict,
      plugins: generated),
    .executableTarget(name: "Shop", dependencies: ["MoneyAPI", "OrdersAPI", "RefundsAPI"] + runtime),
  ]
)
