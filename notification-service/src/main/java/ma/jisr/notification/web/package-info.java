/** The HTTP API: what was sent, and what templates say. */
@NullMarked
package ma.jisr.notification.web;

import org.jspecify.annotations.NullMarked;
