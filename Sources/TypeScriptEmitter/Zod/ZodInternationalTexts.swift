extension ZodHelper {
  /// Names and mailboxes beyond ASCII.
  var internationalText: StaticString {
    switch self {
    case .idnEmail:
      #"""
      const isInternationalEmail = (value: string): boolean => isEmail(value, "\\u{80}-\\u{10FFFF}", isInternationalHostname);
      """#
    default:
      #"""
      /** RFC 5890 to 5893. How long a name is on the wire is what `URL` says. */
      const isInternationalHostname = (value: string): boolean => {
        const labels = value.split(/[.\u3002\uFF0E\uFF61]/);
        if (!labels.every((label) => /^[\0-\x7F]*$/.test(label) ? isHostname(label) : isInternationalLabel(label))) return false;
        const encoded = URL.canParse(`http://${value}.a`) ? new URL(`http://${value}.a`).hostname.slice(0, -2) : "";
        return encoded !== "" && encoded.length <= 253 && !/[^.]{64}/.test(encoded) && obeysBidiRule(labels);
      };
      /** RFC 5892: exceptions, then what is left out, then what may stand in a name. */
      const isProtocolValid = (label: string): boolean =>
        /^(?:[\xDF\u03C2\u06FD\u06FE\u0F0B\u3007\u200C\u200D\xB7\u0375\u05F3\u05F4\u30FB0-9A-Za-z-]|(?![\u0640\u07FA\u302E\u302F\u3031-\u3035\u303B\u20D0-\u20FF\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\u{1D100}-\u{1D24F}\p{Changes_When_NFKC_Casefolded}\p{Default_Ignorable_Code_Point}])[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}])+$/u
          .test(label);
      /** RFC 5891, section 4.2, and the rules of RFC 5892, appendix A, for what is valid beside some neighbours only. */
      const isInternationalLabel = (label: string): boolean => {
        const japanese = /[\u3041-\u30FA\u30FC-\u30FF\u31F0-\u31FF\p{Ideographic}]/u;
        return !/^-|-$|^..--|^\p{M}/u.test(label) && isProtocolValid(label) && !/(?<!l)\xB7|\xB7(?!l)/.test(label) &&
          !/\u0375(?![\u0370-\u03FF\u1F00-\u1FFF])|(?<![\u0591-\u05F4\uFB1D-\uFB4F])[\u05F3\u05F4]/.test(label) &&
          (!label.includes("\u30FB") || japanese.test(label)) && !(/[\u0660-\u0669]/.test(label) && /[\u06F0-\u06F9]/.test(label)) &&
          [...label.matchAll(/[\u200C\u200D]/g)].every(({ 0: joiner, index }) => {
            const [before, after] = [label.slice(0, index), label.slice(index + 1)];
            return isVirama([...before].at(-1) ?? "a") || joiner === "\u200C" && joins(before, after);
          });
      };
      /** Canonical order tells the combining class 9 from 8 and from 10. */
      const isVirama = (mark: string): boolean =>
        `${mark}\u3099`.normalize("NFD").startsWith("\u3099") && `\u05B0${mark}`.normalize("NFD").startsWith(mark.normalize("NFD"));
      /** Letters of Arabic, Syriac, N'Ko and Mongolian: which join the one before, and which the one behind as well. */
      const joins = (before: string, after: string): boolean => {
        const right =
          "[\\u0622-\\u0625\\u0627\\u0629\\u062F-\\u0632\\u0648\\u0671-\\u0673\\u0675-\\u0677\\u0688-\\u0699\\u06C0\\u06C3-\\u06CB\\u06CD\\u06CF\\u06D2\\u06D3\\u06D5\\u06EE\\u06EF\\u0710\\u0715-\\u0719\\u071E\\u0728\\u072A\\u072C\\u072F\\u074D\\u0759-\\u075B\\u076B\\u076C\\u0771\\u0773\\u0774\\u0778\\u0779\\u08AA-\\u08AC\\u08AE\\u08B1\\u08B2\\u08B9]";
        const both =
          `(?!${right}|[\\u0621\\u0674])(?=\\p{Lo})[\\u0620-\\u06FF\\u0710-\\u077F\\u07CA-\\u07EA\\u08A0-\\u08FF\\u1820-\\u18AA]`;
        const transparent = "[\\p{Mn}\\p{Me}\\p{Cf}]*";
        return new RegExp(`${both}${transparent}$`, "u").test(before) && new RegExp(`^${transparent}(?:${both}|${right})`, "u").test(after);
      };
      /** RFC 5893, section 2: when any label is written from right to left, all of them must obey. */
      const obeysBidiRule = (labels: string[]): boolean => {
        const directions = labels.map((label) => [...label].map(directionOf).join(""));
        const rule = /^(?:[RA](?!.*(?:L|E.*N|N.*E))(?:.*[^OM])?|L(?:[^RAN]*[LE])?)M*$/;
        return !directions.some((label) => /[RAN]/.test(label)) || directions.every((label) => rule.test(label));
      };
      /** Left, right, Arabic, European and Arabic numbers, marks, others; by block, which is exact for what names may hold. */
      const directionOf = (scalar: string): string => {
        if (/[0-9\u06F0-\u06F9]/.test(scalar)) return "E";
        if (/[\u0660-\u0669\u{10D30}-\u{10D39}\u{10E60}-\u{10E7E}]/u.test(scalar)) return "N";
        if (/[\p{Mn}\p{Me}]/u.test(scalar)) return "M";
        const arabic =
          /[\u0600-\u07BF\u0860-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF\u{10D00}-\u{10D3F}\u{10EC0}-\u{10EFF}\u{10F30}-\u{10F6F}\u{1EC70}-\u{1ECBF}\u{1ED00}-\u{1ED4F}\u{1EE00}-\u{1EEFF}]/u;
        if (arabic.test(scalar)) return "A";
        if (/[\u0590-\u05FF\u07C0-\u085F\uFB1D-\uFB4F\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(scalar)) return "R";
        return /[\p{Alphabetic}\p{Nd}]/u.test(scalar) ? "L" : "O";
      };
      """#
    }
  }
}
