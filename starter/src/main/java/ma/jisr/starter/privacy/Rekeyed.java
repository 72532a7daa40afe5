package ma.jisr.starter.privacy;

/** Keys at rest that can be sealed anew when the master key changes. */
public interface Rekeyed {

    /** What they are, for the operator. */
    String name();

    /**
     * Seals all that another master key has sealed under the present one; may run beside everything else, and again.
     *
     * @return how many
     */
    long rekey();
}
