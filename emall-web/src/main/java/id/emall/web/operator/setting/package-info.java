/** The settings that are in force, who changed them, and the forms to change them. */
package id.emall.web.operator.setting;
