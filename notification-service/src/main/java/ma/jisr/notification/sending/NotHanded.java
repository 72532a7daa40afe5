package ma.jisr.notification.sending;

/** Why a provider didn't take a message. Its text is kept with the message: a code, nothing personal. */
public abstract sealed class NotHanded extends Exception {

    private static final long serialVersionUID = 1;

    private NotHanded(String code) {
        super(code, null, false, false);
    }

    /** Surely not sent; it may be tried again, after a pause for all. */
    public static final class Later extends NotHanded {
        private static final long serialVersionUID = 1;

        public Later(String code) {
            super(code);
        }
    }

    /** Surely not sent; it may be tried again, and has nothing to do with others. */
    public static final class Again extends NotHanded {
        private static final long serialVersionUID = 1;

        public Again(String code) {
            super(code);
        }
    }

    /** No answer came: it may have been sent. */
    public static final class NoAnswer extends NotHanded {
        private static final long serialVersionUID = 1;

        public NoAnswer(String code) {
            super(code);
        }
    }

    /** Refused for good. */
    public static final class Refused extends NotHanded {
        private static final long serialVersionUID = 1;

        public Refused(String code) {
            super(code);
        }
    }
}
