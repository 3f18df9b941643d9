extension ZodHelper {
  /// A predicate for each format, with the sense that the generated Swift gives it.
  var formatText: StaticString {
    switch self {
    case .dateTime:
      #"""
      const isDateTime = (value: string): boolean => /^.{10}t/i.test(value) && isDate(value.slice(0, 10)) && isTime(value.slice(11));
      """#
    case .date:
      #"""
      const isDate = (value: string): boolean => {
        const [, year, month, day] = (/^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(value) ?? []).map(Number);
        if (year === undefined || month === undefined || day === undefined) return false;
        return day >= 1 && day <= new Date(Date.UTC(2000 + year % 400, month, 0)).getUTCDate();
      };
      """#
    case .time:
      #"""
      /** RFC 3339; a leap second comes at midnight UTC only. */
      const isTime = (value: string): boolean => {
        const parts = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i.exec(value);
        if (parts === null || parts[3] !== "60") return parts !== null;
        const offset = (Number(parts[5] ?? 0) * 60 + Number(parts[6] ?? 0)) * (parts[4] === "-" ? -1 : 1);
        return (Number(parts[1]) * 60 + Number(parts[2]) - offset + 1440) % 1440 === 1439;
      };
      """#
    case .duration:
      #"""
      /** RFC 3339, appendix A. */
      const isDuration = (value: string): boolean => {
        const date = "(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)";
        const time = "T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)";
        return new RegExp(`^P(?:\\d+W|${date}(?:${time})?|${time})$`).test(value);
      };
      """#
    case .uuid:
      #"""
      const isUUID = (value: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
      """#
    case .email:
      #"""
      /** A mailbox of RFC 5321; of RFC 6531 with what may stand in it beyond ASCII. */
      const isEmail = (value: string, beyond = "", isDomain = isHostname): boolean => {
        const atom = `[\\w!#$%&'*+\\-/=?^\`{|}~${beyond}]+`;
        const parts = new RegExp(`^(${atom}(?:\\.${atom})*|"(?:\\\\[ -~]|[ !#-[\\]-~${beyond}])*")@(.+)$`, "u").exec(value);
        const [, local = "", domain = ""] = parts ?? [];
        if (local === "" || new TextEncoder().encode(local).length > 64) return false;
        const address = /^\[(?:(ipv6:)(.*)|(.*))\]$/i.exec(domain);
        return address === null ? isDomain(domain) : address[1] === undefined ? isIPv4(address[3] ?? "") : isIPv6(address[2] ?? "");
      };
      """#
    case .hostname:
      #"""
      /** RFC 1123. Whether Punycode stands for a name is what `URL` says. */
      const isHostname = (value: string): boolean =>
        value.length <= 253 && value.split(".").every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) &&
        (!/(?:^|\.)xn--/i.test(value) || URL.canParse(`http://${value}.a`));
      """#
    case .idnEmail, .idnHostname: internationalText
    case .regex:
      #"""
      const isRegex = (value: string): boolean => {
        try {
          return new RegExp(value, "u") instanceof RegExp;
        } catch {
          return false;
        }
      };
      """#
    case .byte:
      #"""
      const isBase64 = (value: string): boolean =>
        /^(?:[\w+/]{4})*(?:[\w+/][AQgw]==|[\w+/]{2}[AEIMQUYcgkosw048]=)?$/.test(value) && !value.includes("_");
      """#
    case .jsonPointer:
      #"""
      const isJSONPointer = (value: string): boolean => /^(?:\/(?:[^~]|~[01])*)?$/.test(value);
      """#
    case .relativeJSONPointer:
      #"""
      const isRelativeJSONPointer = (value: string): boolean => /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~]|~[01])*)?)$/.test(value);
      """#
    default: networkText
    }
  }

  private var networkText: StaticString {
    switch self {
    case .ipv4:
      #"""
      const isIPv4 = (value: string): boolean => /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(value);
      """#
    case .ipv6:
      #"""
      const isIPv6 = (value: string): boolean => {
        const last = value.slice(value.lastIndexOf(":") + 1);
        const text = isIPv4(last) ? `${value.slice(0, -last.length)}0:0` : value;
        const halves = text.split("::");
        const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
        if (halves.length > 2 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
        return halves.length === 2 ? groups.length < 8 : groups.length === 8;
      };
      """#
    case .uri:
      #"""
      const isURI = (value: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(value) && isURIReference(value);
      """#
    case .iri:
      #"""
      const isIRI = (value: string): boolean => isIRIReference(value) && isURI(asURI(value));
      """#
    case .iriReference:
      #"""
      /** RFC 3987: what it allows beyond ASCII stands where a URI may have `_`. */
      const asURI = (value: string): string =>
        value.replace(/\?[^#]*/, (query) => query.replace(/[\u{E000}-\u{F8FF}\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu, "_"))
          .replace(/(?!\p{Noncharacter_Code_Point})[\u{A0}-\u{D7FF}\u{F900}-\u{FFEF}\u{10000}-\u{DFFFF}\u{E1000}-\u{EFFFF}]/gu, "_");
      const isIRIReference = (value: string): boolean => isURIReference(asURI(value));
      """#
    case .uriTemplate:
      #"""
      /** RFC 6570, section 2. */
      const isURITemplate = (value: string): boolean => {
        const name = "(?:\\w|%[0-9a-f]{2})+(?:\\.(?:\\w|%[0-9a-f]{2})+)*(?::[1-9]\\d{0,3}|\\*)?";
        const literal = "[^\\x00-\\x20\\x7F\"<>\\\\^`{|}%]|%[0-9a-f]{2}";
        return new RegExp(`^(?:${literal}|\\{[+#./;?&=,!@|]?${name}(?:,${name})*\\})*$`, "i").test(value);
      };
      """#
    default:
      #"""
      /** RFC 3986. */
      const isURIReference = (value: string): boolean => {
        const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(value);
        if (parts === null) return false;
        const [, scheme, authority, path = "", query = "", fragment = ""] = parts;
        if (scheme !== undefined ? !/^[a-z][a-z0-9+.-]*$/i.test(scheme) : authority === undefined && /^[^/]*:/.test(path)) return false;
        if (authority !== undefined) {
          const host = /^(?:(?:[\w.~!$&'()*+,;=:-]|%[0-9a-f]{2})*@)?(?:\[(.*)\]|(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*)(?::\d*)?$/i.exec(authority);
          if (host === null) return false;
          if (host[1] !== undefined && !isIPv6(host[1]) && !/^v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(host[1])) return false;
        }
        return [path, query, fragment].every((part) => /^(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*$/i.test(part));
      };
      """#
    }
  }
}
