/** A colour. */
export type Color = 'red' | 'green' | (string & {});

export interface SettingsModel {
  answer:
    'yes' | 'no' | 'on' | 'off' | 'null' | '12:30:00' | '2024-10-01' | '012345678912345678' | (string & {});

  level: 1 | 2 | 3 | (number & {});

  mixed: 'auto' | 0 | 1.5 | true | (string & {}) | (number & {}) | null;

  strings_of_numbers?: '1' | '2' | (string & {});

  on: true;

  open?: 'small' | 'large' | (string & {});

  described?: 'fast' | 'slow' | (string & {});

  named?: 10 | 20 | (number & {});

  /** A colour. */
  color?: Color;

  hostile?: '"""' | "'''" | '\\' | 'a\nb' | '*/' | '<\/script>' | '${x}' | '{{x}}' | (string & {});
}
