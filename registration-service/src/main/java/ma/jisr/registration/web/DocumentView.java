package ma.jisr.registration.web;

import java.time.Instant;
import ma.jisr.registration.document.DocumentKind;
import ma.jisr.registration.document.RegistrationDocument;
import ma.jisr.registration.document.ScanState;

/**
 * A document as it is listed.
 *
 * @param type media type that its content was found to have
 * @param size in bytes
 */
record DocumentView(DocumentKind kind, String type, long size, Instant uploadedAt, ScanState state) {

    static DocumentView of(RegistrationDocument document) {
        return new DocumentView(
                document.kind(), document.type().mediaType(), document.size(), document.uploadedAt(), document.state());
    }
}
