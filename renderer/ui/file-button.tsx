import type { LucideIcon } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './button.tsx';

/** A button that lets one choose files, of the given endings where there are any. */
export const FileButton = ({
  children,
  icon,
  look = 'plain',
  shrinks = false,
  endings,
  onFiles,
}: {
  children: React.ReactNode;
  icon?: LucideIcon;
  look?: 'plain' | 'primary' | 'quiet';
  shrinks?: boolean;
  endings?: readonly string[];
  onFiles: (files: File[]) => void;
}) => (
  <FileTrigger
    allowsMultiple
    {...(endings ? { acceptedFileTypes: endings } : {})}
    onSelect={(list) => {
      const files = [...(list ?? [])];
      if (files.length > 0) onFiles(files);
    }}
  >
    <Button look={look} shrinks={shrinks} {...(icon ? { icon } : {})}>
      {children}
    </Button>
  </FileTrigger>
);
