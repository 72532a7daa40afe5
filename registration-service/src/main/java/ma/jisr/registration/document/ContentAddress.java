package ma.jisr.registration.document;

/**
 * Where one document's content is, and whose key opens it. It opens only as what it was kept as, so that nobody can
 * pass one document off as another in the database.
 *
 * @param content drawn anew for every upload
 * @param person account of whom the registration was for when it was uploaded
 */
public record ContentAddress(String registration, DocumentKind kind, String content, String person) {

    public String about() {
        return "document/" + registration + "/" + kind + "/" + content;
    }
}
