import { expect, it } from 'vitest';
import { peopleOf, planned } from './reading.ts';

// The columns these programs write, as their help pages list them; the people are made up.
const EXPORTS: Readonly<Record<string, string>> = {
  HubSpot: `"Record ID","First Name","Last Name","Email","Phone Number","Job Title","Buying Role","Company Name"
"51","Ann","Lee","ann@x.example","+44 20 7946 0000","CEO","DECISION_MAKER","Acme"`,
  Salesforce: `"Salutation","First Name","Last Name","Title","Department","Account Name","Phone","Email","Reports To"
"Ms","Ann","Lee","CEO","","Acme","+44 20 7946 0000","ann@x.example",""`,
  Dynamics: `(Do Not Modify) Contact,(Do Not Modify) Modified On,Full Name,Email,Company Name,Business Phone,Job Title,Manager
c0ffee,2026-03-01,Ann Lee,ann@x.example,Acme,+44 20 7946 0000,CEO,`,
  Outlook: `Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Phone,Mobile Phone,E-mail Address,E-mail Type,Manager's Name,Notes
Ms,Ann,,Lee,,Acme,,CEO,+44 20 7946 0000,,ann@x.example,SMTP,,`,
  'Salesforce Data Loader': `Id,IsDeleted,AccountId,LastName,FirstName,Name,Phone,MobilePhone,ReportsToId,Email,Title,Department
003,false,001,Lee,Ann,Ann Lee,,+44 20 7946 0000,,ann@x.example,CEO,`,
  'a Salesforce list': `Contact Name,Account Name,Title,Phone,Email,Reports To: Full Name
Ann Lee,Acme,CEO,+44 20 7946 0000,ann@x.example,`,
  Workday: `Employee ID,Legal Name,Business Title,Supervisory Organization,Manager Employee ID,Work Email,Work Phone
1,Ann Lee,CEO,Board,,ann@x.example,+44 20 7946 0000`,
  Entra: `DisplayName,UserPrincipalName,JobTitle,Department,Manager,Mail,TelephoneNumber
Ann Lee,ann@x.onmicrosoft.example,CEO,Board,,ann@x.example,+44 20 7946 0000`,
  'names in two columns': `Name,Surname,Title,E-mail,Tel.
Ann,Lee,CEO,ann@x.example,+44 20 7946 0000`,
  'Outlook in Chinese': `称谓,名,姓,单位,部门,职务,商务电话,移动电话,电子邮件地址,经理姓名,附注
,建国,王,Acme,,董事长,+44 20 7946 0000,,ann@x.example,,`,
  'Google Contacts': `First Name,Middle Name,Last Name,Organization Name,Organization Title,Organization Department,Notes,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Ann,,Lee,Acme,CEO,,,* Work,ann@x.example,Work,+44 20 7946 0000`,
  LinkedIn: `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ann,Lee,https://x.example/ann,ann@x.example,Acme,CEO,01 Mar 2026`,
};

it.each(Object.keys(EXPORTS))('%s: the columns are found without help', async (program) => {
  const plan = await planned(EXPORTS[program] ?? '');
  expect(peopleOf(plan)).toMatchObject([
    {
      name: program === 'Outlook in Chinese' ? '王建国' : 'Ann Lee',
      title: program === 'Outlook in Chinese' ? '董事长' : 'CEO',
      layer: 'decision',
      email: 'ann@x.example',
      phone: program === 'LinkedIn' ? '' : '+44 20 7946 0000',
    },
  ]);
  expect(plan.problems).toEqual([]);
});

it('a middle name is part of the name, and managers are found without it', async () => {
  const plan = await planned(
    `First Name,Middle Name,Last Name,Job Title,Manager's Name\nAnn,Mary,Lee,CEO,\nBo,,Ek,CFO,Ann Lee\n`,
  );
  expect(peopleOf(plan)).toMatchObject([{ name: 'Ann Mary Lee' }, { name: 'Bo Ek' }]);
  expect(plan.managers).toEqual([null, 0]);
});

it('an empty column yields to one of the same meaning that is filled', async () => {
  const plan = await planned('Name,Phone,Mobile\nAnn,,1\nBo,,2\n');
  expect(plan.mapping.columns.phone).toBe('Mobile');
  const outlook = await planned('Title,First Name,Last Name,Job Title\nMs,Ann,Lee,\n');
  expect(outlook.mapping.columns.title).toBe('Job Title');
});

it('finds managers by their mail address', async () => {
  const plan = await planned('Name,Email,Manager\nAnn,ann@x.example,\nBo,,ANN@x.example\n');
  expect(plan.managers).toEqual([null, 0]);
});
