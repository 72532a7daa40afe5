package ma.jisr.funding.allocation;

/** The envelope of one programme in one province; written {@code programme/province}. */
public record EnvelopeId(String programme, String province) {

    /** @throws IllegalArgumentException if the text isn't {@code programme/province} */
    public static EnvelopeId of(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("Not an envelope: " + text);
        }
        return new EnvelopeId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return programme + "/" + province;
    }
}
