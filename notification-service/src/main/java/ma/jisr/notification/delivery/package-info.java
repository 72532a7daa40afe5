/** The providers: SMS by SMPP 3.4, e-mail by SMTP. */
@NullMarked
package ma.jisr.notification.delivery;

import org.jspecify.annotations.NullMarked;
