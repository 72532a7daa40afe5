package ma.jisr.local.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How an SMS's bytes become text, as its SMPP data coding says (SMPP 3.4, 5.2.19; GSM 03.38). */
enum Encoding {
    GSM {
        @Override
        String decode(byte[] content) {
            return GsmAlphabet.decode(content);
        }
    },
    ASCII {
        @Override
        String decode(byte[] content) {
            return new String(content, StandardCharsets.US_ASCII);
        }
    },
    LATIN_1 {
        @Override
        String decode(byte[] content) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    },
    UCS_2 {
        @Override
        String decode(byte[] content) {
            return new String(content, StandardCharsets.UTF_16BE);
        }
    };

    abstract String decode(byte[] content);

    /** Empty for codings that aren't text, as binary ones. */
    static Optional<Encoding> of(byte dataCoding) {
        int coding = dataCoding & 0xFF;
        return switch (coding) {
            case 0 -> Optional.of(GSM);
            case 1 -> Optional.of(ASCII);
            case 3 -> Optional.of(LATIN_1);
            default -> ofGeneralGroups(coding);
        };
    }

    /** 00xx is the general data coding with its alphabet in bits 3 and 2; 1111 is a class of default or 8-bit data. */
    private static Optional<Encoding> ofGeneralGroups(int coding) {
        boolean general = (coding & 0xC0) == 0;
        if (general && (coding & 0x0C) == 0x08) {
            return Optional.of(UCS_2);
        }
        boolean gsm = (general && (coding & 0x30) != 0 && (coding & 0x0C) == 0) || (coding & 0xF4) == 0xF0;
        return gsm ? Optional.of(GSM) : Optional.empty();
    }
}
