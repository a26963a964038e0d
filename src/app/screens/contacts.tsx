import { useRoute } from 'preact-iso';
import { Split } from '../ui/split.tsx';
import { useWords } from '../use-session.ts';
import { ContactList } from './contacts/contact-list.tsx';
import { FromFile } from './contacts/from-file.tsx';
import { NewContact } from './contacts/new-contact.tsx';
import { OneContact } from './contacts/one-contact.tsx';

/** The address book, and one of its people. */
export default function Contacts() {
  const words = useWords();
  const { id } = useRoute().params;
  return (
    <Split
      isDetailOpen={id !== undefined}
      list={<ContactList currentId={id} />}
      detail={
        id === undefined ? (
          <p class="soft">{words.contacts.chooseOne}</p>
        ) : id === 'new' ? (
          <NewContact />
        ) : id === 'from-file' ? (
          <FromFile />
        ) : (
          <OneContact key={id} id={id} />
        )
      }
    />
  );
}
