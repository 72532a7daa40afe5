/** What messages say, in four languages: templates are data, filled in with checked variables. */
@NullMarked
package ma.jisr.notification.template;

import org.jspecify.annotations.NullMarked;
