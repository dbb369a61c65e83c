/** What happens to calls and when, told as stories: immutable values that can be printed, compared and written down. */
package io.github.graphcalls.fake.script;
