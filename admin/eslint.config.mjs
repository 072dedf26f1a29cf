import parser from "@typescript-eslint/parser";
import vue from "eslint-plugin-vue";

// Only the templates: oxlint sees to the scripts, oxfmt to the layout.
export default [
  ...vue.configs["flat/recommended-error"],
  {
    files: ["**/*.vue"],
    languageOptions: { parserOptions: { parser } },
    rules: {
      // Layout is oxfmt's.
      "vue/html-indent": "off",
      "vue/html-closing-bracket-newline": "off",
      "vue/html-self-closing": "off",
      "vue/max-attributes-per-line": "off",
      "vue/multiline-html-element-content-newline": "off",
      "vue/singleline-html-element-content-newline": "off",
      "vue/first-attribute-linebreak": "off",
      // Props are typed; what is absent is undefined.
      "vue/require-default-prop": "off",
      "vue/no-v-html": "error",
      "vue/no-template-target-blank": "error",
      "vue/component-api-style": ["error", ["script-setup"]],
      "vue/block-lang": ["error", { script: { lang: "ts" } }],
      "vue/no-unused-refs": "error",
    },
  },
];
